import type { MapValue } from '../../../../server/src/policy/value';
import { renderTerraform, TERRAFORM_FORMS } from './terraform';
import { renderYaml, YAML_FORMS } from './yaml';

/** A way of writing a policy in another language than JSON. */
export interface Rendering {
  readonly name: string;
  /** A file of that language. */
  readonly file: string;
  /**
   * Writes a policy that was read from JSON; undefined where the language has no form for it.
   *
   * @param text the JSON
   */
  readonly render: (policy: MapValue, text: string) => string | undefined;
  /** Rules that speak of what the language does not have, or fills in. */
  readonly except: ReadonlySet<string>;
}

/** What only a text that IAM reads as it stands can have. */
const VERBATIM = [
  'byte-order-mark',
  'condition-value-type',
  'json-comment',
  'json-syntax',
  'json-trailing-comma',
  'jsonc-comment',
  'missing-statement',
  'unsupported-character',
  'variable-taken-for-reference',
];

/** White space counts only where AWS gets the text as it stands; a list of one value is the value. */
const SIZES = [
  'identity-policy-too-large',
  'managed-policy-too-large',
  'organization-policy-too-large',
  'resource-policy-too-large',
  'session-policy-too-large',
  'trust-policy-too-large',
];

/** What blocks of Terraform fill in, or put together. */
const FILLED_IN = [
  'ampersand-variable',
  'exclusive-elements',
  'missing-effect',
  'missing-statement',
  'missing-version',
  'repeated-key',
  'variable-without-version',
];

/** The other languages in which rules and fixes are tested. */
export const RENDERINGS: readonly Rendering[] = [
  ...TERRAFORM_FORMS.map((form): Rendering => ({
    name: `Terraform (${form})`,
    file: 'example.tf',
    render: (policy, text) => renderTerraform(policy, text, form),
    except: new Set([...VERBATIM, ...SIZES, ...(form === 'blocks' ? FILLED_IN : [])]),
  })),
  ...YAML_FORMS.map((form): Rendering => ({
    name: `YAML (${form})`,
    file: 'example.yaml',
    render: (policy, text) => renderYaml(policy, text, form),
    except: new Set([...VERBATIM, ...SIZES]),
  })),
];
