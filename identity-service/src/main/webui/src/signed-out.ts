// The one page without a session: small, and without the application.
import './signed-out.css';

const german = { title: 'Sie sind abgemeldet', 'sign-in': 'Anmelden' };

const chosen = localStorage.getItem('bailiwick.language') ?? navigator.language;
if (chosen.toLowerCase().startsWith('de')) {
  document.documentElement.lang = 'de';
  for (const [id, text] of Object.entries(german)) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }
}
const theme = localStorage.getItem('bailiwick.theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
