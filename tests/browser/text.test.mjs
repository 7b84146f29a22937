import { journey } from './harness.mjs';
import { formTo, open, press, says, signIn } from './people.mjs';

journey('two co-moderators issue a revision and everybody compares it', { pauseAt: 'rev2' }, async (world) => {
  const { address, check, newPerson, page: lark } = world;
  await signIn(lark, world, 'Lark');
  await lark.goto(`${address}/drafts`);
  await check(lark);
  await open(lark, '/drafts/');
  await check(lark);
  const text = lark.url();
  await lark.goto(`${text}/pen`);
  await check(lark);
  await press(lark, 'main a[href*="/pen/"]:not([href$="/compare"])');
  await check(lark);
  const form = await formTo(lark, '/bracket');
  await form.locator('[name="words"]').fill('land and water');
  await press(lark, form.locator('button').last());
  await lark.goto(`${text}/pen`);
  await press(lark, 'form[action$="/pen/issue"] button');
  await says(lark, 'Your co-moderator must give the second');
  await check(lark);
  const act = lark.url();

  const poplar = await newPerson();
  await signIn(poplar, world, 'Poplar');
  await poplar.goto(text);
  await says(poplar, 'DRAFT.1/Rev.2', '9 open elements');

  const tern = await newPerson();
  await signIn(tern, world, 'Tern');
  await says(tern, 'Lark asks for your second key');
  await tern.goto(act);
  await check(tern);
  await press(tern, 'form[action$="/agreement"] button');

  await poplar.goto(text);
  await says(poplar, 'DRAFT.1/Rev.3', '10 open elements');
  await check(poplar);
  await poplar.goto(`${text}/compare?from=2&to=3`);
  await check(poplar);
});
