/** What the service demands too; here so that a slip is said before it is sent. */
export const EMAIL = /^\s*[^\s@]+@[^\s@]+\s*$/;
export const EMAIL_MAX = 254;
export const NAME_MAX = 100;
