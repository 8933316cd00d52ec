-- A database for each service, the role that owns it and migrates, and the role that the service works with, which owns
-- nothing. For psql 14 or newer, as a role that may make roles and databases; the passwords come from the environment
-- (new-secrets.sh). Who is no superuser (a managed server, PostgreSQL 16 or newer) first says SET createrole_self_grant = 'set'.
\set ON_ERROR_STOP on
\getenv access ACCESS_DATABASE_PASSWORD
\getenv access_owner ACCESS_DATABASE_OWNER_PASSWORD
\getenv identity IDENTITY_DATABASE_PASSWORD
\getenv identity_owner IDENTITY_DATABASE_OWNER_PASSWORD

CREATE ROLE access_service_owner LOGIN PASSWORD :'access_owner';
CREATE ROLE access_service LOGIN PASSWORD :'access';
CREATE DATABASE access_service OWNER access_service_owner;
REVOKE ALL ON DATABASE access_service FROM PUBLIC;
GRANT CONNECT ON DATABASE access_service TO access_service;

CREATE ROLE identity_service_owner LOGIN PASSWORD :'identity_owner';
CREATE ROLE identity_service LOGIN PASSWORD :'identity';
CREATE DATABASE identity_service OWNER identity_service_owner;
REVOKE ALL ON DATABASE identity_service FROM PUBLIC;
GRANT CONNECT ON DATABASE identity_service TO identity_service;
