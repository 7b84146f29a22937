// The checks themselves: a good page passes, and each check fails on a page with just that one fault.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { openPage } from './harness.mjs';

const LIMIT = { timeout: 30_000 };
const CSS = 'body { font: 16px sans-serif; overflow-wrap: anywhere }';
const page = ({ title = 'Aryk', head = '', body = '' } = {}) => `<!doctype html><html lang="en"><head><title>${title}</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/a.css">${head}</head>
  <body><main><h1>Welcome</h1>${body}<form method="post" action="/good"><button>Send</button></form></main></body></html>`;

const PAGES = {
  '/good': page(),
  '/heavy': page({ body: `<p>${'word '.repeat(11_000)}</p>` }),
  '/chatty': page({ head: '<link rel="stylesheet" href="/b.css"><link rel="stylesheet" href="/c.css">' }),
  '/stranger': page({ head: '<link rel="stylesheet" href="http://localhost:9/a.css">' }),
  '/telling': page({ title: 'Irrigation water' }),
  '/barrier': page({ body: '<input name="a">' }),
  '/wide': page({ body: '<p style="width: 350px">wide</p>' }),
  '/inline': page({ head: '<script>document.title = "Changed"</script>' }),
  '/broken': page({ head: '<script src="/broken.js"></script>' }),
  '/kept': page(),
};

const server = createServer((request, response) => {
  const { url } = request;
  const css = url.endsWith('.css');
  response.setHeader('content-type', css ? 'text/css' : url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
  if (url !== '/kept') response.setHeader('cache-control', 'no-store');
  if (url === '/inline') response.setHeader('content-security-policy', "default-src 'self'");
  response.end(css ? CSS : url.endsWith('.js') ? 'throw new Error("oh")' : PAGES[url]);
});
let home;
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  home = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

async function faultsOf(path, { script }) {
  const person = await openPage({ script });
  await person.page.goto(home + path);
  const faults = await person.faults();
  await person.page.context().close();
  return faults;
}

for (const script of [true, false]) {
  const how = script ? 'with JavaScript' : 'without JavaScript';

  test(`a good page has no faults ${how}`, LIMIT, async () => {
    assert.deepEqual(await faultsOf('/good', { script }), []);
  });

  test(`a page that a form leads to is checked alone ${how}`, LIMIT, async () => {
    const person = await openPage({ script });
    await person.page.goto(`${home}/chatty`);
    await person.page.getByRole('button', { name: 'Send' }).click();
    assert.deepEqual(await person.faults(), []);
    await person.page.context().close();
  });

  for (const [path, fault] of Object.entries({
    '/heavy': /^5\d{4} bytes of HTML and CSS$/,
    '/chatty': /^4 requests/,
    '/stranger': /^request to a third party: http:\/\/localhost:9\/a.css$/,
    '/kept': /^may be stored: .*\/kept$/,
    '/telling': /^the title tells the topic: Irrigation water$/,
    '/barrier': /^axe label: /,
    '/wide': /^scrolls sideways: \d+ px at 320 px$/,
  })) {
    test(`${path} is found out ${how}`, LIMIT, async () => {
      const [first, ...others] = await faultsOf(path, { script });
      assert.match(first ?? 'nothing found', fault);
      // A stranger that does not answer is named a second time, for its missing answer.
      assert.ok(others.length === 0 || path === '/stranger', others.join('\n'));
    });
  }
}

test('/inline is found out by the policy of the page', LIMIT, async () => {
  assert.match((await faultsOf('/inline', { script: true })).join('\n'), /Content Security Policy/);
});

test('/broken is found out by its script error', LIMIT, async () => {
  assert.deepEqual(await faultsOf('/broken', { script: true }), ['script error: oh']);
});
