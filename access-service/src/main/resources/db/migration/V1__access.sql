-- The access data, and the record of how it came to be. References are written as in the API, `type/id`, and compared
-- byte by byte: an id cannot hold a slash, so that there is one way to read them.

-- One row: the number of the last committed revision. Whoever writes locks it first.
CREATE TABLE revision_counter (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    revision bigint NOT NULL CHECK (revision >= 0)
);

-- Audit trail, replication feed and change API in one. Never trimmed, never altered.
CREATE TABLE change (
    revision bigint NOT NULL CHECK (revision >= 0),
    ordinal integer NOT NULL CHECK (ordinal >= 0),
    -- Random, the same for all changes of a revision: two histories that share a number do not share this.
    token uuid NOT NULL,
    at timestamptz NOT NULL,
    actor text COLLATE "C" NOT NULL,
    request_id text NOT NULL,
    entity text COLLATE "C" NOT NULL,
    -- What was changed, as its own kind is referred to: `user/…`, the id of a rule, `group/… user/…` for a membership.
    entity_id text COLLATE "C" NOT NULL,
    -- Of a subject or membership: the version of the fact, as it was fed.
    version bigint,
    operation text COLLATE "C" NOT NULL CHECK (operation IN ('created', 'updated', 'deleted')),
    before jsonb,
    after jsonb,
    PRIMARY KEY (revision, ordinal),
    CHECK (operation <> 'created' OR before IS NULL),
    CHECK ((operation = 'deleted') = (after IS NULL))
);

-- Every kind of thing that was ever changed: whoever loads the tables and does not know all of them holds half the truth.
CREATE TABLE changed_entity (
    entity text COLLATE "C" PRIMARY KEY
);

CREATE FUNCTION note_entities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO changed_entity (entity) SELECT DISTINCT entity FROM added ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER entities_are_noted AFTER INSERT ON change REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION note_entities();

INSERT INTO revision_counter (revision) VALUES (0);
INSERT INTO change (revision, ordinal, token, at, actor, request_id, entity, entity_id, operation, after)
VALUES (0, 0, gen_random_uuid(), now(), 'service-account/access-service', 'installation', 'installation', 'access', 'created', '{}');

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER counter_stays BEFORE INSERT OR DELETE OR TRUNCATE ON revision_counter
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- A revision is one more than the last, and recorded.
CREATE FUNCTION require_recorded_successor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION 'revision % cannot follow %', NEW.revision, OLD.revision;
    END IF;
    IF NOT EXISTS (SELECT FROM change WHERE revision = NEW.revision) THEN
        RAISE EXCEPTION 'revision % has no change', NEW.revision;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER revision_is_recorded BEFORE UPDATE ON revision_counter
    FOR EACH ROW EXECUTE FUNCTION require_recorded_successor();

CREATE TABLE catalog (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    version bigint NOT NULL,
    document jsonb NOT NULL
);

CREATE TABLE scope (
    id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[^/]+/[^/]+$'),
    name text NOT NULL,
    parent text COLLATE "C" REFERENCES scope (id),
    -- From the root to the scope itself: what lies below a scope is what has it in its path.
    path text[] COLLATE "C" NOT NULL CHECK (path[1] = 'tenant/default' AND path[cardinality(path)] = id),
    CHECK ((parent IS NULL) = (id = 'tenant/default')),
    CHECK (parent <> id)
);
CREATE INDEX scope_parent ON scope (parent);
CREATE INDEX scope_path ON scope USING gin (path);

CREATE TABLE role (
    id text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    description text NOT NULL,
    built_in boolean NOT NULL,
    -- Built-in roles are at home at the root, which is younger than they are.
    home text COLLATE "C" REFERENCES scope (id),
    CHECK (built_in = (home IS NULL))
);
CREATE INDEX role_home ON role (home);

CREATE TABLE role_permission (
    role text COLLATE "C" NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    permission text COLLATE "C" NOT NULL,
    PRIMARY KEY (role, permission)
);

CREATE TABLE subject (
    id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^(user|group|service-account)/[^/]+$'),
    home text COLLATE "C" NOT NULL REFERENCES scope (id),
    suspended boolean NOT NULL,
    version bigint NOT NULL CHECK (version >= 0),
    origin text NOT NULL CHECK (origin IN ('local', 'directory'))
);
CREATE INDEX subject_home ON subject (home);

-- The ids of deleted subjects, which are never accepted again.
CREATE TABLE deleted_subject (
    id text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL
);

CREATE FUNCTION require_new_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM deleted_subject WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'subject % was deleted', NEW.id;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER subject_is_new BEFORE INSERT ON subject FOR EACH ROW EXECUTE FUNCTION require_new_subject();
CREATE TRIGGER deletion_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON deleted_subject
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();

CREATE TABLE membership (
    group_id text COLLATE "C" NOT NULL REFERENCES subject (id) CHECK (group_id LIKE 'group/%'),
    member text COLLATE "C" NOT NULL REFERENCES subject (id),
    version bigint NOT NULL CHECK (version >= 0),
    -- False: it has ended, and only its version matters, so that a late and older fact cannot bring it back.
    present boolean NOT NULL,
    PRIMARY KEY (group_id, member),
    CHECK (group_id <> member)
);
CREATE INDEX membership_member ON membership (member);

CREATE TABLE access_rule (
    id uuid PRIMARY KEY,
    subject text COLLATE "C" NOT NULL REFERENCES subject (id),
    role text COLLATE "C" NOT NULL REFERENCES role (id),
    scope text COLLATE "C" NOT NULL REFERENCES scope (id),
    expires_at timestamptz,
    reason text,
    created_at timestamptz NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    UNIQUE (subject, role, scope)
);
CREATE INDEX access_rule_role ON access_rule (role);
CREATE INDEX access_rule_scope ON access_rule (scope);
