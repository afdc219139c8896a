/// What questions at the start of a design are about, whatever words they use for it.
enum QuestionTopics {
  /// Words by topic, as people say them.
  static let words: [(topic: String, words: String)] = [
    (
      "goal",
      "goal goals objective objectives business kpi kpis success successful achieve aim purpose"
        + " optimise optimising target north"
    ),
    (
      "scale",
      "scale size second daily monthly volume traffic qps rps tps load throughput dau mau"
        + " active requests catalogue catalog inventory corpus peak uploaded growth"
    ),
    (
      "latency",
      "latency fast slow speed quick quickly milliseconds ms p99 p95 sla slo response timeout"
        + " availability uptime nines deadline synchronous"
    ),
    ("freshness", "fresh freshness soon stale recency delay minutes cold"),
    (
      "surfaces",
      "surface surfaces device devices platform platforms mobile phone phones web app apps channel"
        + " channels scope tv desktop ios android page pages moments"
    ),
    (
      "data",
      "data log logs logged logging signal signals feedback historical interactions clicks likes"
        + " events dataset impressions"
    ),
    (
      "labels",
      "label labels labelled ground truth annotation annotations annotators chargeback chargebacks"
        + " verdicts"
    ),
    ("media", "media image images photo photos text texts audio modality modalities"),
    (
      "regions",
      "language languages country countries region regions regional market markets locale locales"
        + " geography geographies international global worldwide multilingual"
    ),
    (
      "privacy",
      "privacy gdpr legal law laws regulation regulations regulatory compliance consent retention"
        + " pii personal sensitive age children kids minors encrypted encryption explained"
    ),
    (
      "budget",
      "budget hardware gpu gpus machine machines infrastructure compute cluster resources capacity"
        + " accelerators reviewers reviewer analysts analyst moderators spend servers cpu cpus"
    ),
    (
      "existing",
      "today existing current legacy baseline already present place system running replace now"
    ),
    (
      "errors",
      "mistake mistakes error errors worse wrong bad false positive positives negative negatives"
        + " miss missed cost costs costly consequence consequences harm hurt expensive loss losses"
        + " precision recall"
    ),
    (
      "content",
      "kind kinds type types content format formats length metadata categories short long live"
    ),
    (
      "prevalence",
      "prevalence fraction percent percentage rate rare imbalance imbalanced often frequent"
        + " frequently base share proportion"
    ),
    (
      "actions",
      "action actions block decline approve allowed options challenge freeze hold besides outcomes"
    ),
    (
      "context", "context author sender conversation graph profile history relationship thread"
    ),
    ("attackers", "attacker attackers attack attacks fraudsters adversary adversaries adversarial"),
    ("policy", "harm harmful classes policy policies violation violating counts definition define"),
  ]
}
