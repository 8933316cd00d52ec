-- What the service may do with the tables of the owner who migrates: use them, and never alter them. Runs as the owner at
-- every start, so that it holds after a restore too. It only gives: taking a right away is a migration, since an older
-- version that starts beside this one does not know the newer tables.

do $$
begin
    -- Replicas start at once, and two grants on one table at once fail.
    perform pg_advisory_xact_lock(hashtext('bailiwick grants'));
    if pg_has_role('${service-role}', current_user, 'MEMBER') then
        raise exception 'Refusing to start: as %, the service could do whatever the owner of the tables can. Give it a role of its own.',
            '${service-role}';
    end if;
end
$$;

-- Append-only.
grant select, insert on audit_event, first_administrator to "${service-role}";
-- Moved, never made or removed.
grant select, update on sign_in_cursor to "${service-role}";
grant select, insert, update, delete
    on claimed_email, directory_person, group_member, idempotency_key, letter, operation, user_account, user_group
    to "${service-role}";
