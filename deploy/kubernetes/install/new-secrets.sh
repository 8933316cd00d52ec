#!/bin/sh
# Prints new secrets for an installation: new-secrets.sh EMAIL > secrets.env, the address being the first administrator's.
# Keep the file where nobody else can read it, or what it says in your vault; the services keep no copy.
set -eu

email=${1:?"the first administrator's email address"}
case $email in
  *[!A-Za-z0-9.!#%\&*+/=?^_{}~@-]*) echo "Not an email address that a shell can read back: $email" >&2; exit 1 ;;
esac

random() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

for name in ACCESS_DATABASE_PASSWORD ACCESS_DATABASE_OWNER_PASSWORD \
  IDENTITY_DATABASE_PASSWORD IDENTITY_DATABASE_OWNER_PASSWORD \
  IDENTITY_CLIENT_SECRET CONSOLE_CLIENT_SECRET CONSOLE_SESSION_KEY FIRST_ADMINISTRATOR_PASSWORD; do
  printf '%s=%s\n' "$name" "$(random)"
done
printf "FIRST_ADMINISTRATOR_EMAIL='%s'\n" "$email"
