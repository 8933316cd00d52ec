-- Who people are, as far as this service owns it, and what it has under way in other systems.

-- One row a person. `user_key` is ours and known before Keycloak has answered; `id` is Keycloak's, the subject of his tokens.
create table user_account (
    user_key uuid primary key,
    id varchar unique,
    row_version bigint not null,
    email varchar not null check (email = lower(email) and length(email) <= 254),
    first_name varchar check (first_name <> '' and length(first_name) <= 100),
    last_name varchar check (last_name <> '' and length(last_name) <= 100),
    home_type varchar not null,
    home_id varchar not null,
    -- From the root to the home scope, each written type/id: whoever may read at one of these sees the person.
    home_path varchar[] not null check (cardinality(home_path) > 0),
    origin varchar not null check (origin in ('LOCAL', 'DIRECTORY')),
    status varchar not null check (status in ('PROVISIONING', 'INVITED', 'ACTIVE', 'SUSPENDED', 'DELETING')),
    -- What a suspended person comes back to.
    status_before varchar check (status_before in ('INVITED', 'ACTIVE')),
    -- Why sign-in is off although the person is not suspended.
    sign_in_disabled varchar check (sign_in_disabled in ('TEMPORARY_PASSWORD_EXPIRED')),
    temporary_password_expires_at timestamptz,
    -- The version of what access-service was told last; it rises with every telling.
    feed_version bigint not null check (feed_version >= 0),
    last_sign_in_at timestamptz,
    introduction_state varchar not null check (introduction_state in ('NONE', 'QUEUED', 'SENT', 'FAILED')),
    introduction_reason varchar,
    created_by_type varchar not null,
    created_by_id varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- Looked through by the search of the list; a space cannot stand in a search word.
    search_text varchar not null generated always as
        (lower(email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored,
    check ((id is null) <= (status = 'PROVISIONING')),
    check ((status = 'SUSPENDED') <= (status_before is not null))
);

create index user_account_home_path on user_account using gin (home_path);
create index user_account_created_at on user_account (created_at, user_key);
create index user_account_updated_at on user_account (updated_at, user_key);
create index user_account_email on user_account (email, user_key);
create index user_account_expiry on user_account (temporary_password_expires_at)
    where temporary_password_expires_at is not null and sign_in_disabled is null;

-- Substring search is the same without this extension, only slower, so an installation that lacks it still works.
do $$
begin
    create extension if not exists pg_trgm;
    create index user_account_search on user_account using gin (search_text gin_trgm_ops);
exception when others then
    raise notice 'pg_trgm is not available: searching users reads all rows';
end
$$;

-- Which addresses are spoken for. A change of address holds two until it is done, so that nobody else can take either.
create table claimed_email (
    email varchar primary key check (email = lower(email)),
    user_key uuid not null references user_account on delete cascade
);
create index claimed_email_user on claimed_email (user_key);

-- What is under way in other systems: the intent, written before the first call, and gone with the outcome.
-- At most one a person, so two changes of one person can never cross.
-- Checked at the commit, because the outcome of a delete ends the record and the operation in one transaction.
create table operation (
    user_key uuid primary key references user_account deferrable initially deferred,
    kind varchar not null check (kind in
        ('CREATE', 'UPDATE', 'SUSPEND', 'RESUME', 'DELETE', 'RENEW_TEMPORARY_PASSWORD', 'EXPIRE_TEMPORARY_PASSWORD')),
    direction varchar not null check (direction in ('FORWARD', 'BACK')),
    -- Past the point of no return it is only carried forward.
    irrevocable boolean not null,
    payload jsonb not null,
    actor_type varchar not null,
    actor_id varchar not null,
    request_id varchar not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    -- Whoever holds the lease may record outcomes; nobody else's count (fencing).
    lease uuid,
    leased_until timestamptz,
    -- Given up for now, with an alarm; tried again once an hour.
    parked boolean not null,
    created_at timestamptz not null,
    check ((lease is null) = (leased_until is null))
);
create index operation_due on operation (next_attempt_at);

-- Letters to be sent: written in the transaction of what they tell of. No secret ever stands in one.
create table letter (
    id uuid primary key,
    user_key uuid not null,
    kind varchar not null check (kind in ('INTRODUCTION', 'EMAIL_CHANGED_FROM', 'EMAIL_CHANGED_TO')),
    recipient varchar not null,
    first_name varchar,
    state varchar not null check (state in ('QUEUED', 'SENT', 'FAILED')),
    reason varchar,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    lease uuid,
    leased_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    check ((lease is null) = (leased_until is null))
);
create index letter_due on letter (next_attempt_at) where state = 'QUEUED';
create index letter_user on letter (user_key);

-- A caller's key belongs to the create that it came with first.
create table idempotency_key (
    caller varchar not null,
    key varchar not null,
    body_digest varchar not null,
    user_key uuid not null references user_account on delete cascade,
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_user on idempotency_key (user_key);
create index idempotency_key_created_at on idempotency_key (created_at);

-- What was done to whom by whom. Never changed, never deleted; a deleted person is remembered here alone.
create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_type varchar not null,
    actor_id varchar not null,
    action varchar not null,
    user_key uuid not null,
    user_id varchar,
    details jsonb not null,
    request_id varchar not null
);
create index audit_event_user on audit_event (user_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit events are never changed';
end
$$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change();

-- One row, made when the first administrator stands: from then on nothing makes another.
create table first_administrator (
    only_one boolean primary key default true check (only_one),
    email varchar not null,
    completed_at timestamptz not null
);
