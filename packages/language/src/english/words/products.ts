import { list } from './list.js';

/** Programs and companies that have the sound of a name. */
export const products: ReadonlySet<string> = new Set(
  list(`
  jenkins grafana prometheus sentry datadog flux argo puppet ansible chef terraform kafka consul vault nomad envoy istio
  nagios zabbix splunk kibana logstash elastic pagerduty opsgenie statuspage slack teams zoom jira confluence github
  gitlab bitbucket renovate dependabot mergify bazel gradle maven docker kubernetes openshift rancher harbor helm
  cloudflare fastly akamai amazon google azure microsoft oracle apple meta heroku vercel netlify linode hetzner ovh
  digitalocean stripe adyen paypal twilio sendgrid mailgun okta salesforce zendesk intercom hubspot shopify magento
  drupal wordpress apache nginx tomcat varnish squid redis postgres mysql mongo cassandra elasticsearch rabbitmq celery
  airflow spark hadoop hive presto trino snowflake databricks looker tableau sap siemens cisco juniper arista dell
  ubuntu debian fedora centos windows linux android chrome firefox safari edge python java kotlin rust golang ruby
  rails django laravel symfony react angular vue svelte node deno bun jupyter binder travis circleci teamcity
  bamboo octopus spinnaker backstage vmware nutanix veeam commvault netapp telstra telia telenor vodafone verizon
  comcast orange swisscom equinix interxion level3 cogent lumen zayo fedex dhl ups hermes visa mastercard amex klarna
  excel outlook word sharepoint onedrive dropbox powershell bash perl scala flink storm beam druid clickhouse influx
  telegraf loki tempo jaeger zipkin honeycomb lightstep dynatrace rollbar bugsnag pingdom catchpoint thousandeyes
  watchtower keycloak opentelemetry
  `),
);
