/** The keys that an organization's policy can set; `public/managed-schema.json` describes them to administrators. */
export const POLICY_KEYS = ['clientId', 'clientSecret', 'allowedDomains'] as const;

type PolicyKey = (typeof POLICY_KEYS)[number];

/** Why no sign-in is possible: the policy sets `key` to a value that can't be meant. */
export interface PolicyFlaw {
  readonly kind: 'policy-invalid';
  readonly key: PolicyKey;
}
