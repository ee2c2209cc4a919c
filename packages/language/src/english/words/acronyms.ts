import { list } from './list.js';

/** Abbreviations that nobody who reads postmortems needs to look up, in lower case. */
export const knownAcronyms: ReadonlySet<string> = new Set(
  list(`
  aaaa abi acl acls ad adr ai alb alpn am ami aml ansi aof apac api apis apm apt arm arn arp as asap ascii asg asn avx aws az azs
  b2b b2c bgp bios bom bpf btw bsd cap cd cdn cdns ceo cfo cgi ci cio cidr cis ciso cli cname cncf cms cpu cpus cr crd crds crl crm cron
  crud cs css csr csrf csv ct cto cve cves cvss cxo db dba dbs dc ddl ddos dhcp dkim dlq dm dmarc dml dmz dn dns dnssec dos dr
  dry ebs ec2 ecr ecs efs eks elb elk emea en eod eof eol erp est eta etl etcd eu ev fa faq faqs fifo fk fps fqdn fs ftp fyi
  gb gbps gc gcp gcr gcs gdpr ghz gib git gke gmt gnu gpg gpl gps gpu gpus grpc gsm gui guid ha hdd hipaa hmac hpa hq hr
  hsm hsts html http http2 https hw iac iam iap ibm icmp ics id ide ids ie ietf imap imho ingress io iops ios iot ip ipam ipc
  ips ipsec ipv4 ipv6 irc irl irq iscsi iso isp isps it itil jdbc jit jpeg jpg js json jvm jwt k8s kafka kb kbps kms kpi kpis
  kv kvm lan lb lbs ldap lfs lgtm lru lsn lts lvm mac mb mbps md5 mfa mib mime ml mongodb mqtt mr mrs ms msg mssql mtls mttd
  mttr mtbf mtu mvp mx mysql na nacl nas nat nda nfs ng nginx nic nlb nodejs nosql npm ntp nvme oauth oci odbc ok okr
  olap oltp oom oomkilled oomkill orm os osi oss ota otel otp owasp p1 p2 p3 p4 p50 p90 p95 p99 paas pagerduty pc pci pdf pgp
  php pid pii pim pin pk pki pm png poc pop pos posix pr prs prod psql pst pt pto pub pv pvc pvcs px qa qos qps ram rabbitmq rbac rc rca rdbms
  rds redis rest rfc rfcs rhel rpc rpm rpo rps rsa rss rtfm rto rtt rw s3 saas sac saml san scm scp sdk sdks sdn sev sev1 sev2 sev3 sftp
  sha sha1 sha256 sigkill sigterm sip sku sla slas sli slis slo slos sms smtp sni snmp sns soa soap soc sox spa spf sql sqlite sqs
  sre sres ssd ssds sse ssh ssl sso stdin stdout sts sudo svg svn tb tbd tbps tcp tdd tfa tgz tib tls tmp todo tos tps ttl ttls tty tv tx
  txt uat ubuntu ucs udp ui uid uk uml unix uri uris url urls us usa usb usd utc utf utf8 utf-8 uuid uuids ux v4 v6 vcpu vcs vip vlan vlans vm
  vms vnc vpc vpcs vpn vps vrrp w3c waf wal wan wip wifi wps www x86 xdp xml xsrf xss yaml yml zfs zip
  bst cet cest edt est eet eest gmt ist jst mst mdt pdt pst utc wet cdt cst aest aedt nzst sgt hkt msk brt
  mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep sept oct nov dec
  and or not the all none any get put post head delete patch select insert update drop alter from where null true false
  yes no on off up down low high medium critical warning error info debug fatal fail pass done new old now never always only
  very must should will can is are was were be been has have had do does did a i we you it they this that these those in of
  to for with by at as an our your us again still also but if so then when why how what who readme license changelog note
  important ii iii iv vi vii viii ix xi xii
`),
);
