import { defineWords } from '~/i18n/words';

export const words = defineWords('account', {
  en: { name: 'Name', email: 'Email' },
  de: { name: 'Name', email: 'E-Mail' },
});
