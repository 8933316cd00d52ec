import { defineWords } from '~/i18n/words';

export const words = defineWords('home', {
  en: {
    welcome: 'Welcome, {{name}}',
    lead: 'Who people are, and what each of them may do where.',
    users: 'Invite people, and keep their accounts.',
    groups: 'Who belongs together, here and in the directory.',
    roles: 'What each role may do.',
    accessRules: 'Who has which role, and where.',
    account: 'Your groups, and what you may do.',
    nothingTitle: 'Nothing has been opened to you here yet',
    nothingBody:
      'You are signed in as {{email}}. As soon as somebody gives you an access rule that concerns the console, its pages appear here. Ask the administrator who invited you; other programs may work for you already.',
  },
  de: {
    welcome: 'Willkommen, {{name}}',
    lead: 'Wer die Menschen sind, und was sie wo dürfen.',
    users: 'Personen einladen und ihre Konten führen.',
    groups: 'Wer zusammengehört, hier und im Verzeichnis.',
    roles: 'Was jede Rolle darf.',
    accessRules: 'Wer welche Rolle hat, und wo.',
    account: 'Ihre Gruppen, und was Sie dürfen.',
    nothingTitle: 'Hier ist Ihnen noch nichts freigeschaltet',
    nothingBody:
      'Sie sind als {{email}} angemeldet. Sobald Ihnen jemand eine Zugriffsregel gibt, die die Konsole betrifft, erscheinen hier ihre Seiten. Fragen Sie, wer Sie eingeladen hat; andere Programme stehen Ihnen vielleicht schon offen.',
  },
});
