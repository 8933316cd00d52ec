-- For whoever reads the record by the subject that a change is about, by its author, or where he may read it.

ALTER TABLE change
    -- The user, group or service account that a change is about: whose rule, whose membership, who himself.
    ADD COLUMN subject text COLLATE "C" GENERATED ALWAYS AS (
        CASE entity
            WHEN 'subject' THEN entity_id
            WHEN 'membership' THEN split_part(entity_id, ' ', 2)
            WHEN 'access-rule' THEN
                (coalesce(after, before) #>> '{subject,type}') || '/' || (coalesce(after, before) #>> '{subject,id}')
        END) STORED,
    -- Of a membership, the group: it is about both.
    ADD COLUMN group_id text COLLATE "C" GENERATED ALWAYS AS (
        CASE entity WHEN 'membership' THEN split_part(entity_id, ' ', 1) END) STORED,
    -- The scopes at any of which the event history shows the change: where it stood when it was made, and all above. Null,
    -- as the version before this writes it: the root alone.
    ADD COLUMN shown_at text[] COLLATE "C";

-- Each in the order of the record, so that a page of it is read and nothing else.
CREATE INDEX change_subject ON change (subject, revision, ordinal) WHERE subject IS NOT NULL;
CREATE INDEX change_group ON change (group_id, revision, ordinal) WHERE group_id IS NOT NULL;
CREATE INDEX change_actor ON change (actor, revision, ordinal);
CREATE INDEX change_entity ON change (entity, revision, ordinal);
CREATE INDEX change_shown_at ON change USING gin (shown_at);
