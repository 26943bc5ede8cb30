import Statistics

extension Adapters {
    static let primitives: [String: Adapter] = [
        "primitive": { inputs in
            let function = try inputs.text("fn")
            guard let primitive = functions[function] else { throw Inputs.Wrong(key: function) }
            return ["value": try primitive(inputs)]
        }
    ]

    private static let functions: [String: @Sendable (Inputs) throws -> Double] = [
        "norm_cdf": { Normal.cumulative(try $0.number("x")) },
        "norm_sf": { Normal.upperTail(try $0.number("x")) },
        "norm_ppf": { Normal.quantile(try $0.number("p")) },
        "gamma_p": { IncompleteGamma.lower(try $0.number("a"), try $0.number("x")) },
        "gamma_q": { IncompleteGamma.upper(try $0.number("a"), try $0.number("x")) },
        "chi2_ppf": { ChiSquared.quantile(try $0.number("p"), degrees: try $0.number("df")) },
        "lgamma": { LogGamma.value(try $0.number("x")) },
        "beta_inc": { IncompleteBeta.value(try $0.number("a"), try $0.number("b"), at: try $0.number("x")) },
        "beta_ppf": { Beta.quantile(try $0.number("p"), try $0.number("a"), try $0.number("b")) },
        "poisson_cdf": { Poisson.cumulative(try $0.whole("k"), mean: try $0.number("mu")) },
        "binom_cdf": { Binomial.cumulative(try $0.whole("k"), of: try $0.whole("n"), chance: try $0.number("p")) },
        "t_cdf": { StudentT.cumulative(try $0.number("x"), degrees: try $0.number("df")) },
        "t_ppf": { StudentT.quantile(try $0.number("p"), degrees: try $0.number("df")) },
        "nbinom_cdf": {
            NegativeBinomial.cumulative(
                try $0.whole("k"), successes: try $0.number("r"), chance: try $0.number("p"))
        },
    ]
}
