-- What was done to a person is read by his key, since the first event of all comes before his id.
create index audit_event_user_key on audit_event (user_key, id);
