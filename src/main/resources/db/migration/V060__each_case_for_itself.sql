-- Low, point and high are three cases, each of which is counted for itself: their order in a row says nothing.

comment on column investment.counts_high is
  'Derived: amount_high, or of an increase the increment (the whole when not stated), in units of currency; amount where that has no upper bound and an umbrella over it has one; null also when there is no upper bound.';
comment on column investment.usd_counts_low is
  'Derived: what it adds to a total in the low case, in US dollars: counts_low, of an umbrella less what its parts add in that case. May be more than usd_counts_point.';
comment on column investment.usd_counts_point is
  'Derived: what it adds to a total, in US dollars: counts_point, of an umbrella less what its parts add at the point; null when excluded, undisclosed or without a rate.';
comment on column investment.usd_counts_high is
  'Derived: what it adds to a total in the high case, in US dollars: counts_high, of an umbrella less what its parts add in that case; null also when there is no upper bound. May be less than usd_counts_point.';
