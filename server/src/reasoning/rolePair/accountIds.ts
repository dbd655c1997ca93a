/** How many of an account id's twelve digits may be mistyped; two ids of nobody's making differ in more. */
const MOST_WRONG_DIGITS = 3;

/** Account ids of AWS's documentation that people leave in what they copy. */
const EXAMPLE_ACCOUNTS: ReadonlySet<string> = new Set([
  '012345678901',
  '111122223333',
  '123456789012',
  '210987654321',
  '444455556666',
  '777788889999',
]);

/** Whether a text is the id of an account. */
export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);

/** Whether an account id stands for any account: one of the documentation's, or one digit repeated. */
export const isExampleAccount = (account: string): boolean =>
  EXAMPLE_ACCOUNTS.has(account) || /^(\d)\1{11}$/.test(account);

/**
 * Whether two account ids differ by a slip of the pen: a few digits wrong, or one left out here and
 * another put in there. The ids of two accounts do so once in millions of pairs.
 */
export function isMistyped(one: string, other: string): boolean {
  if (one === other || !isAccountId(one) || !isAccountId(other)) return false;
  // Ids that people make up are alike on purpose.
  if ([one, other].some((id) => isExampleAccount(id) || isMonotonous(id))) return false;
  return wrongDigits(one, other) <= MOST_WRONG_DIGITS || isShifted(one, other);
}

const isMonotonous = (id: string): boolean => new Set(id).size < 4;

const wrongDigits = (one: string, other: string): number =>
  [...one].filter((digit, i) => digit !== other[i]).length;

/** Whether the ids are the same but for a digit that stands in another place, or was left out. */
function isShifted(one: string, other: string): boolean {
  const shortened = new Set(withoutOne(one));
  return withoutOne(other).some((text) => shortened.has(text));
}

const withoutOne = (text: string): readonly string[] =>
  [...text].map((_, i) => text.slice(0, i) + text.slice(i + 1));
