/**
 * What Coop asks of an integration, as far as this one uses it. Coop publishes these types in its own repository and in
 * no package registry, so they are written down here.
 */

export interface ModelCardSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

export interface IntegrationManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly docsUrl?: string;
  readonly requiresConfig: boolean;
  readonly configurationFields: readonly {
    readonly key: string;
    readonly label: string;
    readonly required: boolean;
    readonly inputType: 'text' | 'password' | 'json' | 'array';
    readonly placeholder?: string;
    readonly description?: string;
  }[];
  readonly signalTypeIds: readonly string[];
  readonly modelCard: {
    readonly modelName: string;
    readonly version: string;
    readonly sections: readonly ModelCardSection[];
  };
}

export interface SignalContext {
  readonly integrationId: string;
  /** What an organisation stored for the integration. */
  readonly getCredential: (orgId: string) => Promise<Record<string, unknown>>;
}

/** A scalar that Coop took out of an item, or the item as a whole. */
export interface SignalInput {
  readonly orgId: string;
  readonly value:
    | { readonly type: string; readonly value: unknown }
    | { readonly itemType: unknown; readonly data: unknown };
}

export interface SignalResult {
  readonly outputType: { readonly scalarType: 'NUMBER' | 'STRING' };
  readonly score: number | string;
  readonly matchedValue?: string;
}

/** An error that Coop should not try again. */
export interface SignalError {
  readonly type: 'ERROR';
  readonly score: { readonly name: 'SignalPermanentError'; readonly title: string; readonly detail: string };
}

export interface SignalDescriptor {
  readonly id: { readonly type: string };
  readonly displayName: string;
  readonly description: string;
  readonly docsUrl: string | null;
  readonly recommendedThresholds: {
    readonly highPrecisionThreshold: string | number;
    readonly highRecallThreshold: string | number;
  } | null;
  readonly supportedLanguages: readonly string[] | 'ALL';
  readonly pricingStructure: { readonly type: 'FREE' | 'SUBSCRIPTION' };
  readonly eligibleInputs: readonly string[];
  readonly outputType: SignalResult['outputType'];
  readonly getCost: () => number;
  readonly run: (input: SignalInput) => Promise<SignalResult | SignalError>;
  readonly getDisabledInfo: (
    orgId: string,
  ) => Promise<{ disabled: false } | { disabled: true; disabledMessage: string }>;
  readonly needsMatchingValues: boolean;
  readonly eligibleSubcategories: readonly never[];
  readonly needsActionPenalties: boolean;
  readonly integration: string;
  readonly allowedInAutomatedRules: boolean;
}

export interface CoopPlugin {
  readonly manifest: IntegrationManifest;
  readonly createSignals: (
    context: SignalContext,
  ) => readonly { readonly signalTypeId: string; readonly signal: SignalDescriptor }[];
}
