// Fetches what package-lock.json names, when that has not been done since it changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const lock = readFileSync(new URL('package-lock.json', root), 'utf8');
const mark = new URL('node_modules/.installed-lock', root);

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(mark, lock);
}
