/// Additive Holt–Winters smoothing with given parameters and start (Winters, 1960); nothing is optimised here.
public struct HoltWinters: Hashable, Sendable {
    /// Weights from 0 to 1 of level, trend and season.
    public struct Parameters: Hashable, Sendable {
        /// Checked by `HoltWinters`.
        public var alpha, beta, gamma: Double

        /// In the order level, trend, season.
        public init(alpha: Double, beta: Double, gamma: Double) {
            (self.alpha, self.beta, self.gamma) = (alpha, beta, gamma)
        }
    }

    /// Level and trend after a place, and the seasonals of the period that ends there.
    public struct State: Hashable, Sendable {
        /// In the unit of the values, the trend for each place.
        public var level, trend: Double
        /// One a place of the period; in the last state the first belongs to step 1 of the forecast.
        public var season: [Double]

        /// The season holds one entry for each place of the period.
        public init(level: Double, trend: Double, season: [Double]) {
            (self.level, self.trend, self.season) = (level, trend, season)
        }
    }

    /// After the last value.
    public let state: State
    /// One-step errors from the second period on.
    public let errors: [Double]
    private let parameters: Parameters

    /// `start` is the state after the first period, which isn't filtered; its season's length is the period.
    /// Throws for parameters outside 0 to 1 and fewer than two values after the first period.
    public init(_ values: [Double], parameters: Parameters, start: State) throws(StatisticsError) {
        try Check.finite(values + start.season + [start.level, start.trend])
        try Check.notEmpty(start.season.count)
        for weight in [parameters.alpha, parameters.beta, parameters.gamma] where !(0...1).contains(weight) {
            throw .outOfRange(weight)
        }
        guard values.count > start.season.count + 1 else { throw .undefined }
        self.init(checked: values, parameters: parameters, start: start)
    }

    /// For inputs known to be sound.
    init(checked values: [Double], parameters: Parameters, start: State) {
        var (state, errors) = (start, [Double]())
        for value in values.dropFirst(start.season.count) { errors.append(Self.take(value, &state, parameters)) }
        (self.state, self.errors, self.parameters) = (state, errors, parameters)
    }

    /// What a search for the best weights makes least.
    public var sumOfSquaredErrors: Double { errors.reduce(0) { $0 + $1.squared } }

    /// The expected values of the next steps, at most ten thousand: level + k·trend + season; not cut at 0.
    public func forecast(steps: Int) throws(StatisticsError) -> [Double] {
        try Check.steps(steps)
        return (0..<steps).map {
            state.level + Double($0 + 1) * state.trend + state.season[$0 % state.season.count]
        }
    }

    /// Half the width of each step's interval (Yar and Chatfield, 1990). `confidence` is two-sided, between 0 and 1.
    public func reach(steps: Int, confidence: Double) throws(StatisticsError) -> [Double] {
        try Check.steps(steps)
        try Check.fraction(confidence)
        let z = Normal.critical(confidence: confidence)
        let variance = Moments.sampleVariance(errors)
        var sum = 1.0
        return (1...max(1, steps)).prefix(steps).map { step in
            defer { sum += weight(after: step).squared }
            return z * (variance * sum).squareRoot()
        }
    }

    private func weight(after step: Int) -> Double {
        let seasonal = step % state.season.count == 0 ? parameters.gamma * (1 - parameters.alpha) : 0
        return parameters.alpha * (1 + Double(step) * parameters.beta) + seasonal
    }

    /// Moves the state one place on and returns the error of what it had expected.
    private static func take(_ value: Double, _ state: inout State, _ weights: Parameters) -> Double {
        let season = state.season.removeFirst()
        let expected = state.level + state.trend
        let level = weights.alpha * (value - season) + (1 - weights.alpha) * expected
        state.trend = weights.beta * (level - state.level) + (1 - weights.beta) * state.trend
        state.level = level
        state.season.append(weights.gamma * (value - level) + (1 - weights.gamma) * season)
        return value - (expected + season)
    }
}
