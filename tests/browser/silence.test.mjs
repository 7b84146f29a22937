import { journey, TWO_WAYS } from './harness.mjs';
import { follow, later, namesNobody, press, says, secondKey, sitDown } from './people.mjs';
import { begin, bring, GROUP, issue } from './texts.mjs';

const WORDS = 'Each village names one keeper.\n\nThe keepers meet before sowing.';

/** Both co-moderators start silence on a text of their own, after the time in which anybody may object to it. */
async function silence(world, lark, tern, visit) {
  const { check } = world;
  await sitDown(lark, world, 'Lark');
  await sitDown(tern, world, 'Tern');
  const text = await begin(lark, world, 'The channel');
  for (const words of ['Each village names one keeper.', WORDS]) {
    await bring(lark, text, words);
    await issue(lark, tern, text);
  }
  await lark.goto(text);
  await press(lark, 'main a[href$="/silences/new"]');
  await check(lark);
  await press(lark, 'form[action$="/silences"] button');
  await check(lark);
  const call = lark.url();
  await visit(call);
  await later(lark, 2, 'day');
  await lark.goto(call);
  await check(lark);
  await press(lark, 'form[action$="/start"] button');
  await check(lark);
  await sitDown(tern, world, 'Tern');
  await secondKey(lark, tern);
  await says(tern, 'Silence runs');
  await check(tern);
  return { text, call };
}

journey('silence is acknowledged on all sides, and the text adopted', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { check, newPerson, page: lark } = world;
  const [tern, others] = [await newPerson(), await newPerson()];
  const { text, call } = await silence(world, lark, tern, async () => {
    await sitDown(others, world, 'Poplar');
    await follow(others, world, 'Silence is proposed on');
    await says(others, 'I object to using silence');
    await check(others);
  });
  for (const handle of GROUP) {
    await sitDown(others, world, handle);
    await follow(others, world, 'say that you have received it');
    await press(others, 'form[action$="/receipt"] button');
  }
  await says(others, 'You have said that you received it');
  await check(others);
  await later(lark, 9, 'day');
  await lark.goto(call);
  await says(lark, 'Adopted by silence procedure, acknowledged on all sides');
  await check(lark);
  await sitDown(others, world, 'Poplar');
  await says(others, 'is adopted by silence procedure');
  await check(others);
  await others.goto(text);
  await says(others, 'adopted');
  await check(others);
});

journey('one line breaks silence', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { check, newPerson, page: lark } = world;
  const [tern, poplar] = [await newPerson(), await newPerson()];
  const { text, call } = await silence(world, lark, tern, async () => {});
  await sitDown(poplar, world, 'Poplar');
  await poplar.goto(text);
  await says(poplar, 'say that you have received it');
  await press(poplar, 'main .ask a');
  await check(poplar);
  await poplar.fill('#breach', 'Nobody asked the last village.');
  await poplar.selectOption('#paragraph', { index: 2 });
  await press(poplar, 'form[action$="/breach"] button');
  await says(poplar, 'Silence was broken: not adopted', 'Nobody asked the last village.');
  await check(poplar);
  await lark.goto(call);
  await says(lark, 'Nobody asked the last village.');
  await namesNobody(lark, world);
  await check(lark);
  await lark.goto(text);
  await check(lark);
  await lark.goto(`${text}/objections`);
  await says(lark, 'Nobody asked the last village.', '1 open objection');
  await check(lark);
});
