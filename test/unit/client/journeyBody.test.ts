import { readFileSync } from 'node:fs';
import { assert, describe, expect, it } from 'vitest';
import { emptyBody, journeyBody } from '../../../client/src/journey/body';
import { html } from '../../../client/src/view/html';
import { readMessage } from '../../../client/src/view/message';
import { viewPage, newNonce } from '../../../client/src/view/page';
import { JOURNEY_STYLE } from '../../../client/src/journey/style';
import { DETAILS_STYLE } from '../../../client/src/request/style';
import { STYLE } from '../../../client/src/view/style';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import { mfaJourney } from '../../../server/src/service/journey/mfaJourney';

const text = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');

function journeyOf(policy: string, locale: Locale = 'en'): MfaJourneyResult {
  const parsed = parseText({
    uri: 'file:///a.json',
    languageId: 'json',
    text: policy,
    type: undefined,
  });
  const journey = mfaJourney(parsed, undefined, [], locale);
  if (journey === undefined) throw new Error('The policy has no journey.');
  return { ...journey, locale, stages: journey.stages.map((stage) => ({ ...stage, fix: null })) };
}

const OWN = { name: 'a.json', added: false };

describe('the picture of the journey', () => {
  it('shows each stage twice, on the way and with its calls', () => {
    const body = journeyBody(journeyOf(text), [OWN]);
    expect(body).toContain('7 of 8 stages go as they should.');
    expect(body.match(/First sign-in: change the password/g)).toHaveLength(2);
    expect(body.match(/data-goto="stage-\d"/g)).toHaveLength(8);
    expect(body).toContain('Exempt it from that Deny.');
    expect(body).toContain('iam:<wbr>Change<wbr>Password');
  });

  it('has a button for each call that a statement decides', () => {
    const journey = journeyOf(text);
    const decided = journey.stages.flatMap(({ calls }) => calls.filter((one) => one.decidedBy));
    const body = journeyBody(journey, [OWN]);
    expect(body.match(/data-do="reveal"/g)).toHaveLength(decided.length);
    expect(body).toContain('Decided by DenyAllButEnrolmentWithoutMFA: go to the statement');
    expect(body).not.toContain('data-do="fix"');
  });

  it('has buttons for fixes, and for policies that were added', () => {
    const journey = journeyOf(text);
    const fix = {
      uri: 'file:///a.json',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    };
    const stages = journey.stages.map((stage, i) => (i === 0 ? { ...stage, fix } : stage));
    const body = journeyBody({ ...journey, stages }, [
      OWN,
      { name: 'ReadOnlyAccess', added: true },
    ]);
    expect(body).toMatch(/data-do="fix"\s+data-at="0"/);
    expect(body).toMatch(/data-do="remove"\s+data-at="1"\s+aria-label="Remove ReadOnlyAccess"/);
    expect(body.match(/data-do="remove"/g)).toHaveLength(1);
  });

  it('shows what a permission and a trust policy say together, with a way to the permission', () => {
    const journey = journeyOf(text);
    const place = {
      uri: 'file:///a.json',
      range: journey.stages[0]?.calls[0]?.decidedBy?.place.range,
    };
    assert(place.range);
    const range = place.range;
    const note = {
      id: 'mistypedAccount',
      message: 'An <id>',
      permission: { ...place, range },
      trust: { ...place, range },
    } as const;
    const stages = journey.stages.map((stage) =>
      stage.id === 'cli-session'
        ? {
            ...stage,
            notes: [
              { ...note, problem: true },
              { ...note, problem: false },
            ],
          }
        : stage,
    );
    const body = journeyBody({ ...journey, stages }, [OWN]);
    expect(body).toMatch(/data-do="note"\s+data-at="7-0"/);
    expect(body.match(/An &lt;id&gt;/g)).toHaveLength(2);
    expect(body).toContain('aria-label="Good to know"');
  });

  it('says what a failing stage means, and how to get a session on the command line', () => {
    const body = journeyBody(journeyOf(text), [OWN]);
    expect(body).toContain('is stuck on the password page.');
    expect(body.match(/class="consequence"/g)).toHaveLength(1);
    expect(body).toContain('aws sts get-session-token --serial-number arn:aws:iam::');
    expect(body.match(/data-do="copy"/g)).toHaveLength(2);
  });

  it('shows what comes along, with a way there, and a way to take it away and back', () => {
    const item = {
      id: 'aws PowerUserAccess',
      name: 'PowerUserAccess',
      words: 'AWS managed policy of group <dev>',
      managed: 'PowerUserAccess',
      as: 'permissions',
      place: {
        uri: 'file:///a.tf',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      },
    } as const;
    const attached = [
      { ...item, state: 'counted' },
      { ...item, name: 'Billing', state: 'left-out' },
      { ...item, name: 'own', managed: null, state: 'not-known' },
    ] as const;
    const body = journeyBody({ ...journeyOf(text), attached }, [OWN]);
    expect(body).toMatch(
      /data-do="attached"\s+data-at="0"\s+title="Comes along: AWS managed policy of group &lt;dev&gt;\. Go to/,
    );
    expect(body).toMatch(/data-do="leaveOut"\s+data-at="0"\s+aria-label="Remove PowerUserAccess"/);
    expect(body).toMatch(/data-do="leaveOut"\s+data-at="1"\s+aria-label="Put Billing back"/);
    expect(body.match(/taken away/g)).toHaveLength(1);
    expect(body.match(/text not known/g)).toHaveLength(1);
    const japanese = journeyBody({ ...journeyOf(text, 'ja'), attached }, [OWN]);
    expect(japanese).toContain('Billing を戻す');
    expect(japanese).toContain('内容不明');
  });

  it('says what is known of the first sign-in, and marks what the user does not come by', () => {
    const journey = journeyOf(text);
    const [first, ...others] = journey.stages;
    assert(first);
    const calls = first.calls.map((call) => ({
      ...call,
      outcome: 'not-needed' as const,
      advice: null,
    }));
    const stage = { ...first, outcome: 'passes', remark: 'Nobody <asks>.', calls } as const;
    const body = journeyBody({ ...journey, stages: [stage, ...others] }, [OWN]);
    expect(body).toContain('Nobody &lt;asks&gt;.');
    expect(body.match(/aria-label="Not needed"/g)).toHaveLength(calls.length);
    expect(body).toContain('All stages go as they should.');
  });

  it('is in Japanese', () => {
    const body = journeyBody(journeyOf(text, 'ja'), [OWN]);
    expect(body).toContain('8 段階のうち 7 段階が想定どおりです。');
    expect(body).toContain('初回サインイン: パスワードの変更');
    expect(body).toContain('aria-label="想定と異なる"');
    expect(emptyBody('ja')).toContain('ポリシーがなくなりました');
  });

  it('writes what stands in a policy as text', () => {
    const evil = text.replaceAll('DenyAllButEnrolmentWithoutMFA', "<img src=x onerror='a'>");
    const body = journeyBody(journeyOf(evil), [{ name: '"<b>.json', added: true }]);
    expect(body).not.toMatch(/<img|<b>/);
    expect(body).toContain('&lt;img src=x onerror=&#39;a&#39;&gt;');
  });
});

it('escapes texts, and no HTML', () => {
  expect(html`<a title="${'"&\''}">${html`<b>${1}</b>`}${[html`<i></i>`]}</a>`.html).toBe(
    '<a title="&quot;&amp;&#39;"><b>1</b><i></i></a>',
  );
});

it('runs nothing in the page but its own script', () => {
  const nonce = newNonce();
  expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  expect(newNonce()).not.toBe(nonce);
  const page = viewPage(nonce);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'"`,
  );
  expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
    `<style nonce="${nonce}">`,
    `<script nonce="${nonce}">`,
  ]);
});

it('takes its colours from the theme', () => {
  expect(STYLE + JOURNEY_STYLE + DETAILS_STYLE).not.toMatch(
    /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i,
  );
});

it.each([
  [
    { do: 'reveal', at: '2-1' },
    { do: 'reveal', at: [2, 1] },
  ],
  [{ do: 'ready' }, { do: 'ready', at: [] }],
  [{ do: 'constructor' }, undefined],
  [{ at: '1' }, undefined],
  ['ready', undefined],
  [null, undefined],
])('reads %j from the page', (sent, message) => {
  expect(readMessage(sent)).toEqual(message);
});
