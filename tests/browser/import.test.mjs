import { journey, TWO_WAYS } from './harness.mjs';
import { press, says, secondKey, sitDown } from './people.mjs';
import { begin } from './texts.mjs';

const PASTED = `# Times of the channel

The channel is shared [equally] by both villages.

Each village names [one] keeper (see [1).`;

journey('a text is pasted, looked through, kept and issued', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { check, newPerson, page: lark } = world;
  await sitDown(lark, world, 'Lark');
  const text = await begin(lark, world, 'The channel');
  await press(lark, 'main a[href$="/pen/import"]');
  await check(lark);
  await press(lark, 'form[enctype] button.btn');
  await says(lark, 'There are no words in it.');
  await check(lark);
  await lark.fill('#words', PASTED);
  await lark.check('[name="markup"][value="markdown"]');
  await press(lark, 'form[enctype] button.btn');
  await says(lark, '2 open elements', 'Brackets that stay in the words', 'keeper (see 〚1)');
  await check(lark);
  await press(lark, 'form[action*="/pen/import/"] button.btn');
  await says(lark, 'Working copy', 'Each village names');
  await check(lark);
  await press(lark, 'form[action$="/pen/issue"] button');

  const poplar = await newPerson();
  await sitDown(poplar, world, 'Poplar');
  await poplar.goto(text);
  await says(poplar, 'There is no such page');

  const tern = await newPerson();
  await sitDown(tern, world, 'Tern');
  await secondKey(lark, tern);
  await poplar.goto(text);
  await says(poplar, 'The channel is shared proposed to come in: [equally] by both villages.', '2 open elements');
  await check(poplar);
});
