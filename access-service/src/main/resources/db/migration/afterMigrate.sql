-- What the service may do with the tables of the owner who migrates: use them, and never alter them. Runs as the owner at
-- every start, so that it holds after a restore too. It only gives: taking a right away is a migration, since an older
-- version that starts beside this one does not know the newer tables.

DO $$
BEGIN
    -- Replicas start at once, and two grants on one table at once fail.
    PERFORM pg_advisory_xact_lock(hashtext('bailiwick grants'));
    IF pg_has_role('${service-role}', current_user, 'MEMBER') THEN
        RAISE EXCEPTION 'Refusing to start: as %, the service could do whatever the owner of the tables can. Give it a role of its own.',
            '${service-role}';
    END IF;
END $$;

-- Append-only.
GRANT SELECT, INSERT ON change, changed_entity, deleted_subject TO "${service-role}";
-- Moved, never made or removed.
GRANT SELECT, UPDATE ON revision_counter TO "${service-role}";
GRANT SELECT, INSERT, UPDATE, DELETE
    ON access_rule, catalog, membership, role, role_permission, scope, subject
    TO "${service-role}";
