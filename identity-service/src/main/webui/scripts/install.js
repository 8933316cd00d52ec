// Fetches what package-lock.json names, when that has not been done since it changed; waits when another build does so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const root = new URL('../', import.meta.url);
const lock = readFileSync(new URL('package-lock.json', root), 'utf8');
const mark = new URL('node_modules/.installed-lock', root);
const turn = new URL('.installing', root);

function isInstalled() {
  return existsSync(mark) && readFileSync(mark, 'utf8') === lock;
}

function takeTurn() {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** One that was killed is not waited for. */
function isAbandoned() {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0);
    return false;
  } catch (failure) {
    return failure.code === 'ESRCH';
  }
}

function install() {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(mark, lock);
  return status ?? 1;
}

while (!isInstalled()) {
  if (takeTurn()) {
    const status = isInstalled() ? 0 : install();
    rmSync(turn);
    if (status !== 0) process.exit(status);
  } else {
    if (isAbandoned()) rmSync(turn, { force: true });
    await setTimeout(200);
  }
}
