// Greets whoever is signed in and shows what the API says of him. Everything from outside is set as text, never as HTML.
const greeting = document.getElementById('greeting');
const state = document.getElementById('state');
const account = document.getElementById('me');

const nameOf = (me) => [me.firstName, me.lastName].filter(Boolean).join(' ') || me.email || me.subject.id;

async function greet() {
  const answer = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
  const body = await answer.json();
  if (!answer.ok) {
    state.textContent = answer.status === 401
      ? 'Your session has ended. Reload this page to sign in again.'
      : `${body.title}. ${body.detail}`;
    return;
  }
  greeting.textContent = `Welcome, ${nameOf(body)}`;
  state.textContent = 'You are signed in.';
  account.textContent = JSON.stringify(body, null, 2);
  account.hidden = false;
}

greet().catch(() => {
  state.textContent = 'The service cannot be reached. Reload this page to try again.';
});
