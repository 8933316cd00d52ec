-- The list of people by name: a missing one sorts as the empty one.
create index user_account_first_name on user_account (coalesce(first_name, ''), user_key);
create index user_account_last_name on user_account (coalesce(last_name, ''), user_key);
