-- People and groups of the organisation's own directory, and the sign-ins that bring them.

alter table operation drop constraint operation_kind_check;
alter table operation add constraint operation_kind_check check (kind in
    ('CREATE', 'UPDATE', 'SUSPEND', 'RESUME', 'DELETE', 'RENEW_TEMPORARY_PASSWORD', 'EXPIRE_TEMPORARY_PASSWORD',
     'FOLLOW_DIRECTORY'));

-- Which directory a person comes from, and how far his record follows it.
create table directory_person (
    user_key uuid primary key references user_account on delete cascade,
    identity_provider varchar not null,
    -- The newest sign-in that we know of, by Keycloak's clock, and the session that began with it.
    signed_in_at timestamptz not null,
    session varchar not null,
    -- The sign-in that the record follows; before the first one he is still arriving.
    followed_at timestamptz,
    check (followed_at <= signed_in_at)
);
create index directory_person_due on directory_person (signed_in_at)
    where followed_at is null or followed_at < signed_in_at;

-- A group of the directory is what that identity provider calls so, and never one that somebody made here.
create table user_group (
    id uuid primary key,
    origin varchar not null check (origin in ('LOCAL', 'DIRECTORY')),
    identity_provider varchar,
    name varchar not null check (name <> '' and length(name) <= 255),
    home_type varchar not null,
    home_id varchar not null,
    -- From the root to the home scope, each written type/id: whoever may read groups at one of these sees it.
    home_path varchar[] not null check (cardinality(home_path) > 0),
    -- Whether access-service knows it.
    told boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    search_text varchar not null generated always as (lower(name)) stored,
    check ((origin = 'DIRECTORY') = (identity_provider is not null))
);
create unique index user_group_of_directory on user_group (identity_provider, name) where origin = 'DIRECTORY';
create index user_group_name on user_group (name, id);
create index user_group_created_at on user_group (created_at, id);

-- Who is in which group. One that has ended stays until access-service knows it.
create table group_member (
    group_id uuid not null references user_group on delete cascade,
    user_key uuid not null references user_account on delete cascade,
    member boolean not null,
    -- Of the person's tellings: it rises, also from an end to the next beginning.
    version bigint not null,
    told boolean not null,
    joined_at timestamptz not null,
    primary key (group_id, user_key),
    check (member or not told)
);
create index group_member_user on group_member (user_key);
create index group_member_joined on group_member (group_id, joined_at, user_key) where member;

-- Up to where Keycloak's sign-ins have been read, and which replica reads on.
create table sign_in_cursor (
    only_one boolean primary key default true check (only_one),
    read_to timestamptz not null,
    reader uuid,
    reads_until timestamptz,
    check ((reader is null) = (reads_until is null))
);
insert into sign_in_cursor (read_to) values ('epoch');
