// Runs a journey in a real Chromium against a demonstration server of its own, once for each way people come.
//
//   journey('a seat posts a position', { pauseAt: 'rev2' }, async ({ page, address, seats, check, script }) => { … });
//
// ARYK names the binary (tests/run builds it), CHROMIUM another browser than /usr/bin/chromium.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { watch } from './checks.mjs';

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const EVERY_WAY = [['phone', true], ['phone', false], ['desk', true], ['desk', false]];
/** The poorest and the richest way to come: for journeys that are long, over pages that others see in every way. */
export const TWO_WAYS = [['phone', false], ['desk', true]];
const START_MS = 60_000;
const DRAIN_MS = 10_000;
const JOURNEY_MS = 120_000;

let browser;
after(() => browser?.close());

/**
 * Registers one test for each of phone and desk, with and without JavaScript, each on a fresh demonstration; `ways`
 * chooses among these four.
 *
 * The journey gets `address`, `seats` (see `startDemo`), a signed-out `page`, `newPerson(wish)` for another one on the
 * same server with cookies of its own (`wish` may name another `viewport` or `script`), `check(page)`, which asserts all that every page must keep, and whether
 * `script` runs and which `size` the window has, for the few steps that differ.
 */
export function journey(name, { ways = EVERY_WAY, ...options }, walk) {
  for (const [size, script] of ways) {
    test(`${name} (${size}, ${script ? 'with' : 'without'} JavaScript)`, { timeout: JOURNEY_MS }, async () => {
      const demo = await startDemo(options);
      const people = [];
      const newPerson = async (wish = {}) => {
        const person = await openPage({ viewport: SIZES[size], script, ...wish });
        people.push(person);
        return person.page;
      };
      const check = async (page) => assert.deepEqual(await people.find((person) => person.page === page).faults(), []);
      try {
        await walk({ ...demo, page: await newPerson(), newPerson, check, script, size });
      } finally {
        await Promise.all(people.map(({ page }) => page.context().close()));
        await demo.stop();
      }
    });
  }
}

/** One person's window: the page and `faults()`, which names what is wrong with what it shows. */
export async function openPage({ viewport = SIZES.phone, script = true } = {}) {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, locale: 'en-GB' });
  const page = await context.newPage();
  return { page, faults: watch(page, script) };
}

/**
 * Starts `aryk demo` in a directory of its own and waits until it answers.
 *
 * `pauseAt` is `rev2`, `check1` or `adopted`. `seats` are the rows of seats.tsv with the keys handle, role, side,
 * category and passphrase. `stop()` ends the server as an operator would, and fails if it does not drain in time.
 */
export async function startDemo({ pauseAt } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'aryk-journey-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const pause = pauseAt ? ['--pause-at', pauseAt] : [];
  const server = spawn(process.env.ARYK, ['demo', '--data', data, '--listen', `127.0.0.1:${port}`, ...pause]);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (words) => { said += words; });
  const ended = once(server, 'exit');

  const stop = async () => {
    server.kill('SIGTERM');
    const deadline = setTimeout(() => server.kill('SIGKILL'), DRAIN_MS);
    const [code, signal] = await ended;
    clearTimeout(deadline);
    await rm(data, { recursive: true, force: true });
    assert.equal(code, 0, `the server ended with ${signal ?? code}:\n${said}`);
  };

  try {
    await answers(`${address}/healthz`, server, () => said);
    return { address, seats: await readSeats(join(data, 'seats.tsv')), stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

/** Opens an exported DOCX in LibreOffice, and fails if it needs repair or a letter of it is lost (LNG-9). */
export async function opensInWriter(download) {
  const folder = await mkdtemp(join(tmpdir(), 'aryk-export-'));
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await promisify(execFile)('bash', [fileURLToPath(new URL('docx.sh', import.meta.url)), file]);
  await rm(folder, { recursive: true, force: true });
}

async function answers(url, server, said) {
  for (const start = Date.now(); Date.now() - start < START_MS; await sleep(50)) {
    if (server.exitCode !== null) break;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`the demonstration did not start:\n${said()}`);
}

async function readSeats(file) {
  const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n').map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((key, column) => [key, row[column]])));
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
