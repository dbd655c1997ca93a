/**
 * The domains under which AWS names its services, in every partition. `amazon.com` has a few old
 * ones (`alexa-appkit.amazon.com`).
 */
const DOMAINS =
  'amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|aws\\.internal|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|csp\\.hci\\.ic\\.gov|cloud\\.adc-e\\.uk';

const SERVICE_PRINCIPAL = new RegExp(
  `^(?:(?:[a-z0-9][a-z0-9-]*\\.)+(?:${DOMAINS})|alexa-[a-z-]+\\.amazon\\.com)$`,
);

/** Whether a text has the form of a service principal: `ec2.amazonaws.com`, `states.us-east-1.amazonaws.com`. */
export const isServicePrincipal = (text: string): boolean => SERVICE_PRINCIPAL.test(text);

const DOMAIN_ENDING = new RegExp(`\\.(?:${DOMAINS})$`);

/**
 * Whether there is room for a Region in a service principal: `s3.eu-west-1.amazonaws.com`. What
 * stands there may be a placeholder (`s3.region.amazonaws.com`).
 */
export const hasRegionLabel = (text: string): boolean =>
  text.replace(DOMAIN_ENDING, '').includes('.');

/** Endings that people write in the place of `.amazonaws.com`. */
const WRONG_ENDING =
  /\.(?:amazonaws|amazonaws\.co|amazonaws\.org|aws|aws\.com|aws\.amazon\.com|amazon\.com)$/;

/** The service principal that was meant; undefined where it cannot be told. */
export function correctServicePrincipal(text: string): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  const candidates = [
    bare,
    bare.replace(WRONG_ENDING, '.amazonaws.com'),
    ...(/^[a-z0-9-]+$/.test(bare) && /[a-z]/.test(bare) ? [`${bare}.amazonaws.com`] : []),
  ];
  return candidates.find((one) => one !== text && isServicePrincipal(one));
}

/** A service principal without its domain and Region: `logs` of `logs.us-east-1.amazonaws.com`. */
export const withoutRegion = (text: string): string =>
  text.replace(DOMAIN_ENDING, '').replace(/\.[a-z]{2}(?:-[a-z]+)+-\d+$/, '');
