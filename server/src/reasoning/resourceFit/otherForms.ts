import type { Arn } from '../../iam/arn';
import { resourcesOverlap } from '../../catalog/arnFormats';

/**
 * Forms of ARNs that exist without standing in the Service Authorization Reference, by the service
 * field: nothing is said about resources of these forms. AWS documents them elsewhere, or uses them
 * in its own policies as only somebody would who has tried them.
 */
const OTHER_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  // Paths of the API beside those of the reference.
  ['apigateway', ['/v2/*', '/tags']],
  ['aps', ['/workspaces*']],
  ['grafana', ['/workspaces*']],
  ['autoscaling', ['scalingPolicy:*', 'scheduledUpdateGroupAction:*']],
  // Recovery points have the ARN form of the service whose resource was backed up.
  ['backup', ['recovery-point:*']],
  // Change sets that use macros, and modules of the registry.
  ['cloudformation', ['transform/*', 'type/module/*']],
  // ARNs from before November 2018 lack the cluster's name.
  ['ecs', ['service/*', 'task/*', 'container-instance/*']],
  // Routes of WebSocket APIs have one part less than methods of REST APIs.
  ['execute-api', ['*']],
  // Versions without the number of a build.
  ['imagebuilder', ['component/*/*', 'image/*/*', 'workflow/*/*/*']],
  // Requests about all applications, and all recommenders.
  ['mobiletargeting', ['apps', 'recommenders']],
  ['pricingplanmanager', ['subscription:*']],
  ['redshift-serverless', ['snapshotcopyconfiguration/*']],
  ['securityagent', ['agent-instance*']],
  [
    'securityhub',
    [
      'product-subscription/*',
      'standards/*',
      'ruleset/*',
      'subscription/*',
      'control/*',
      'action/*',
      'insight/*',
    ],
  ],
  // Sessions are principals, and the reference has them under IAM.
  ['sts', ['assumed-role/*']],
  ['waf', ['changetoken/*']],
  ['waf-regional', ['changetoken/*']],
]);

/** Whether an ARN could be of a form that AWS documents elsewhere. */
export const hasOtherForm = ({ service, resource }: Arn): boolean =>
  OTHER_FORMS.get(service)?.some((form) => resourcesOverlap(form, resource)) ?? false;

/** Resources of AWS itself, which the reference does not tell from a customer's: they have no account. */
const WITHOUT_OWNER: ReadonlyMap<string, string> = new Map([
  // Quantum computers and simulators; the latter have no Region either.
  ['braket', 'device/*'],
  // Public types of the registry.
  ['cloudformation', 'type/*'],
  // The guide gives all its ARNs this form: `arn:aws:gamelift:us-west-2::fleet/fleet-1`.
  ['gamelift', '*'],
  // Managed templates.
  ['iot', 'jobtemplate/*'],
  // The registry of AWS's own events.
  ['schemas', '*/aws.*'],
]);

/**
 * Whether an ARN is of a form that AWS documents elsewhere, while the reference has its resource
 * under another form: what the reference says about that one does not hold.
 */
export function hasFormOfItsOwn({ service, region, account, resource }: Arn): boolean {
  // A Multi-Region Access Point stands for its buckets and objects, as any access point does.
  // Source: Amazon S3 User Guide, "Multi-Region Access Point restrictions and permissions".
  if (service === 's3' && region === '' && account !== '')
    return resourcesOverlap('accesspoint/*', resource);
  const form = account === '' ? WITHOUT_OWNER.get(service) : undefined;
  return form !== undefined && resourcesOverlap(form, resource);
}
