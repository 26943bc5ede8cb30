/// What is known of one area's true rate: gamma, with shape count + ½ and rate population.
struct AreaRate: Hashable {
    let shape, population, rate: Double

    init(count: Int, population: Double) {
        (shape, self.population) = (Double(count) + 0.5, population)
        rate = Double(count) / population
    }

    /// The chance that the true rate lies below a value.
    func chanceBelow(_ value: Double) -> Double { IncompleteGamma.lower(shape, value * population) }

    /// The chance that the true rate is below another area's.
    func chanceBelow(_ other: AreaRate) -> Double {
        let total = population + other.population
        return IncompleteBeta.value(
            shape, other.shape, at: population / total, complement: other.population / total)
    }

    func density(_ value: Double) -> Double {
        value > 0 ? Poisson.density(shape, mean: value * population) * shape / value : 0
    }

    /// The values below and above which only `tail` of the chance lies.
    func limits(tail: Double) -> (low: Double, high: Double) {
        (
            Gamma.quantile(tail, shape: shape) / population,
            Gamma.quantile(upperTail: tail, shape: shape) / population
        )
    }
}
