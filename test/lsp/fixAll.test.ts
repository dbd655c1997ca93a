import { expect, it } from 'vitest';
import { editsOf, open } from './testers/document';
import { LEGACY, LOWER_CASE } from './testers/policies';
import { startSession } from './testers/session';

const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

it.each(['source', 'source.fixAll', 'source.fixAll.iamSidekick'])(
  'applies every fix that leaves access as it is (%s)',
  async (kind) => {
    const document = await open(await startSession(), LOWER_CASE);
    const [action, ...others] = await document.actions(everywhere, [kind]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.iamSidekick');
    await document.apply(editsOf(action?.edit));
    expect(document.text()).toBe(
      LOWER_CASE.replace('"action"', '"Action"').replace('"resource"', '"Resource"'),
    );
    expect(await document.diagnostics()).toEqual([]);
  },
);

it('applies nothing that changes access', async () => {
  const document = await open(await startSession(), LEGACY);
  expect(await document.actions(everywhere, ['source.fixAll'])).toEqual([]);
});

it('is not among the fixes of a line', async () => {
  const document = await open(await startSession(), LOWER_CASE);
  const kinds = (await document.actions(document.rangeOf('"action"'))).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['quickfix']));
});
