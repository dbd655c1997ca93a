import { describe, expect, it } from 'vitest';
import { RETIRED_SERVICES, findRetiredService } from '../../../server/src/catalog/retiredServices';

describe('retired services', () => {
  it('have one entry for each prefix, in alphabetical order', () => {
    const prefixes = RETIRED_SERVICES.map(({ prefix }) => prefix);
    expect(prefixes).toEqual([...new Set(prefixes)].sort());
    expect(prefixes.filter((prefix) => !/^[a-z][a-z\d-]+$/.test(prefix))).toEqual([]);
  });

  it('are named as AWS names services', () => {
    expect(RETIRED_SERVICES.filter(({ title }) => !/^(?:AWS|Amazon) \S/.test(title))).toEqual([]);
  });

  it('say when only of what ended or was renamed', () => {
    for (const { prefix, state, year } of RETIRED_SERVICES)
      if (state === 'unlisted') expect(year, prefix).toBeUndefined();
      else expect(year ?? 2020, prefix).toBeGreaterThan(2010);
  });

  it.each([
    ['deepracer', 'AWS DeepRacer'],
    ['DeepLens', 'AWS DeepLens'],
    ['iot1click', 'AWS IoT 1-Click'],
    ['ZOCALO', 'Amazon Zocalo'],
    ['builderid', 'AWS Builder ID'],
  ])('%s is %s', (prefix, title) => {
    expect(findRetiredService(prefix)?.title).toBe(title);
  });

  it.each(['s3', 'macie2', 'workdocs', 'robomaker', 'codedpeloy', '', '__proto__', 'constructor'])(
    '%s is none',
    (prefix) => {
      expect(findRetiredService(prefix)).toBeUndefined();
    },
  );
});
