import { arnFormats, arnServices } from '../../../catalog/arnFormats';
import type { ArnFormat } from '../../../catalog/arnFormats';
import { serviceLabel } from '../../../reasoning/explain/serviceLabel';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import { arnFields, countParts, writeArn } from './arnTemplate';
import { proposeTemplate } from './proposeResource';

/**
 * What follows in an ARN that is being typed, field by field: the services, and behind a service the
 * forms of its ARNs. For statements whose actions do not tell which resources they work on.
 */
export function proposeTypedArns(context: CompletionContext): readonly Proposal[] {
  const [, , service, region] = context.typed.startsWith('arn:') ? context.typed.split(':') : [];
  if (service === undefined) return [];
  if (region === undefined) return proposeArnServices(context);
  const fields = arnFields(context);
  return arnFormats(service)
    .map((format) => ({ type: format.type.replaceAll('_', ' '), template: templateOf(format) }))
    .sort((a, b) => countParts(a.template) - countParts(b.template))
    .flatMap(({ type, template }): readonly Proposal[] => {
      const written = writeArn(template, fields);
      return written === undefined ? [] : [proposeTemplate(written, type)];
    });
}

const templateOf = ({ service, region, account, template }: ArnFormat): string => {
  const regionPart = region === '*' ? '${Region}' : region;
  const accountPart = account === '*' ? '${Account}' : account;
  return ['arn', '${Partition}', service, regionPart, accountPart, template].join(':');
};

function proposeArnServices(context: CompletionContext): readonly Proposal[] {
  const { partition } = arnFields(context);
  return [...arnServices()].sort().map((service): Proposal => {
    const title = serviceLabel(service) ?? service;
    const text = `arn:${partition}:${service}:`;
    return {
      label: text,
      kind: 'service',
      detail: { en: title, ja: title },
      text: { as: 'string', text },
      rank: 6,
      continues: true,
    };
  });
}
