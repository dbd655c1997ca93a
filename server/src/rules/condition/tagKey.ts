/** Names that the global tag keys and those of services share (`ec2:ResourceTag`). */
const TAG_NAMES = [
  ...['resourcetag', 'requesttag', 'principaltag', 'existingobjecttag', 'requestobjecttag'],
  ...['createdresourcetag', 'accesspointtag', 'buckettag', 'tablebuckettag', 'vectorbuckettag'],
];

/** The shared names, and keys with a name of their own, by the Service Authorization Reference. */
const WITHOUT_TAG_KEY = [
  new RegExp(`^[^\\s:]+:(?:${TAG_NAMES.join('|')})/?$`),
  /^(?:account:accountresourceorgtags|connect:searchtag|datapipeline:tag)\/?$/,
  /^(?:dms|rds):[a-z-]+-tag\/?$/,
];

/**
 * Whether a condition key compares the value of a tag and does not say of which.
 *
 * @param key in lower case
 */
export const lacksTagKey = (key: string): boolean => WITHOUT_TAG_KEY.some((form) => form.test(key));
