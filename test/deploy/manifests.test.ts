import { readdirSync, readFileSync } from 'node:fs';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environment } from '../../src/config.js';
import { createMetrics } from '../../src/http/metrics.js';
import { createPrimaryMetrics } from '../../src/process/primary-metrics.js';
import { versions } from '../support/fixed-detector.js';

const folder = new URL('../../deploy/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const manifest = (name: string) => parse(read(`kubernetes/${name}`));
const deployment = manifest('deployment.yaml');
const [container] = deployment.spec.template.spec.containers;

describe('the Kubernetes manifests', () => {
  // The schemas of Kubernetes itself, which the package carries: no cluster and no network is asked.
  it.each([
    ['deployment.yaml', Deployment],
    ['service.yaml', Service],
    ['horizontal-pod-autoscaler.yaml', HorizontalPodAutoscaler],
    ['pod-disruption-budget.yaml', PodDisruptionBudget],
    ['network-policy.yaml', NetworkPolicy],
  ])('%s is valid', (name, Kind) => {
    expect(() => new Kind(manifest(name)).validate()).not.toThrow();
    expect(manifest(name).kind).toBe(Kind.name);
  });

  it('would be refused with a fault in them', () => {
    const spoiled = manifest('deployment.yaml');
    spoiled.spec.template.spec.containers[0].ports = 'http';
    expect(() => new Deployment(spoiled).validate()).toThrow();
  });

  it('are all named in the kustomization', () => {
    const files = readdirSync(new URL('kubernetes/', folder)).filter((name) => name !== 'kustomization.yaml');
    expect([...manifest('kustomization.yaml').resources].sort()).toEqual(files.sort());
  });

  it('give the container as little as it needs', () => {
    const { spec } = deployment.spec.template;
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('leave time to stop', () => {
    const setting = (name: string) =>
      Number(container.env.find((one: { name: string }) => one.name === name)?.value);
    expect(deployment.spec.template.spec.terminationGracePeriodSeconds * 1000).toBeGreaterThan(
      setting('SHUTDOWN_GRACE_MS') + 1_000,
    );
    const { periodSeconds, failureThreshold } = container.readinessProbe;
    expect(setting('SHUTDOWN_DELAY_MS')).toBeGreaterThan(periodSeconds * failureThreshold * 1000);
  });
});

describe('settings', () => {
  const compose = parse(read('compose/compose.yaml'), { merge: true });
  it.each([
    ['the deployment', container.env.map(({ name }: { name: string }) => name)],
    ['compose', Object.keys(compose.services['squama-1'].environment)],
  ])('of %s are settings that there are', (_, names) => {
    for (const name of names) expect(Object.keys(environment.shape)).toContain(name);
  });

  it('of compose start two replicas, and pin every image to a version', () => {
    expect(Object.keys(compose.services).filter((name) => name.startsWith('squama-'))).toHaveLength(2);
    for (const { image } of Object.values<{ image: string }>(compose.services))
      expect(image).toMatch(/:v?\d+\.\d+/);
  });
});

describe('the base image', () => {
  it('has a version', () => {
    const images = [...readFileSync(new URL('../Dockerfile', folder), 'utf8').matchAll(/^FROM (\S+)/gm)];
    expect(images.length).toBeGreaterThan(0);
    for (const [, image] of images) expect(image).toMatch(/^node:\d+\.\d+\.\d+/);
  });
});

describe.each(['grafana-dashboard.json', 'alerts.yaml'])('%s', (file) => {
  it('asks only for metrics and labels that there are', async () => {
    const registries = [createMetrics(versions), createPrimaryMetrics()].map(({ registry }) => registry);
    const known = new Map(
      (await Promise.all(registries.map((registry) => registry.getMetricsAsJSON())))
        .flat()
        .map((one) => [one.name, one]),
    );
    const text = file.endsWith('.json') ? JSON.stringify(JSON.parse(read(file))) : read(file);
    const named = new Set(
      [...text.matchAll(/\b(?:squama|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name),
    );
    expect(named.size).toBeGreaterThan(5);
    for (const name of named) expect(known.has(name.replace(/_bucket$/, '')), name).toBe(true);
  });
});
