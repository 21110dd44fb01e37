//! What is made of measured times.
use std::time::Duration;

/// The middle value; 0 for none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match (values.len() % 2, values.get(half), half.checked_sub(1).and_then(|below| values.get(below))) {
        (0, Some(above), Some(below)) => f64::midpoint(*above, *below),
        (_, Some(middle), _) => *middle,
        _ => 0.0,
    }
}

/// Times of many requests.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that `share` (0 to 1) of the requests did not exceed (nearest rank); 0 for none.
    pub fn percentile(&self, share: f64) -> Duration {
        let rank = (share * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }

    pub fn longest(&self) -> Duration {
        self.0.last().copied().unwrap_or_default()
    }
}

/// Milliseconds with one decimal.
pub fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_value_or_between_the_two() {
        assert_eq!(median(vec![]).to_bits(), 0f64.to_bits());
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((median(vec![4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < 1e-9);
    }

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times = Times::new((1..=100).map(Duration::from_millis).rev().collect());
        assert_eq!(times.percentile(0.5), Duration::from_millis(50));
        assert_eq!(times.percentile(0.99), Duration::from_millis(99));
        assert_eq!(times.longest(), Duration::from_millis(100));
        assert_eq!(Times::default().percentile(0.99), Duration::ZERO);
    }
}
