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
      'Your account is ready, and you are signed in. As soon as somebody gives you an access rule, what it allows works at once, here and in other programs.',
    elsewhereTitle: 'Your access lies in other programs',
    elsewhereBody:
      'You have been given access, but not to any page of this console. My account shows what you may do, and where.',
    whomToAsk:
      'Ask whoever invited you, or your administrator; tell them that you are known here as {{email}}.',
    lookAgain: 'Look again',
    toAccount: 'What I may do, and why pages are closed',
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
      'Ihr Konto ist bereit, und Sie sind angemeldet. Sobald Ihnen jemand eine Zugriffsregel gibt, gilt sie sofort, hier und in anderen Programmen.',
    elsewhereTitle: 'Ihr Zugriff liegt in anderen Programmen',
    elsewhereBody:
      'Ihnen wurde Zugriff gegeben, aber auf keine Seite dieser Konsole. „Mein Konto“ zeigt, was Sie wo dürfen.',
    whomToAsk:
      'Fragen Sie, wer Sie eingeladen hat, oder Ihre Administration; sagen Sie, dass Sie hier als {{email}} bekannt sind.',
    lookAgain: 'Noch einmal nachsehen',
    toAccount: 'Was ich darf, und warum Seiten geschlossen sind',
  },
});
