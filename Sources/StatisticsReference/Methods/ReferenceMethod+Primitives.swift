internal import Statistics

extension ReferenceMethod {
    static let primitives: [ReferenceMethod] = [
        ReferenceMethod("primitive", ["fn"], optional: ["x", "p", "a", "b", "df", "k", "mu", "n", "r"]) { inputs in
            let function = try inputs.text("fn")
            guard let (arguments, compute) = functions[function] else { throw CaseFailure.wrongInput("fn") }
            try inputs.check(required: arguments.union(["fn"]))
            return ["value": try compute(inputs)]
        }
    ]

    private static let functions: [String: (arguments: Set<String>, compute: @Sendable (CaseInputs) throws -> Double)] =
        [
            "norm_cdf": (["x"], { Normal.cumulative(try $0.number("x")) }),
            "norm_sf": (["x"], { Normal.upperTail(try $0.number("x")) }),
            "norm_ppf": (["p"], { Normal.quantile(try $0.number("p")) }),
            "gamma_p": (["a", "x"], { IncompleteGamma.lower(try $0.number("a"), try $0.number("x")) }),
            "gamma_q": (["a", "x"], { IncompleteGamma.upper(try $0.number("a"), try $0.number("x")) }),
            "chi2_ppf": (["p", "df"], { ChiSquared.quantile(try $0.number("p"), degrees: try $0.number("df")) }),
            "lgamma": (["x"], { LogGamma.value(try $0.number("x")) }),
            "beta_inc": (
                ["a", "b", "x"],
                { IncompleteBeta.value(try $0.number("a"), try $0.number("b"), at: try $0.number("x")) }
            ),
            "beta_ppf": (
                ["p", "a", "b"], { Beta.quantile(try $0.number("p"), try $0.number("a"), try $0.number("b")) }
            ),
            "poisson_cdf": (["k", "mu"], { Poisson.cumulative(try $0.whole("k"), mean: try $0.number("mu")) }),
            "binom_cdf": (
                ["k", "n", "p"],
                { Binomial.cumulative(try $0.whole("k"), of: try $0.whole("n"), chance: try $0.number("p")) }
            ),
            "t_cdf": (["x", "df"], { StudentT.cumulative(try $0.number("x"), degrees: try $0.number("df")) }),
            "t_ppf": (["p", "df"], { StudentT.quantile(try $0.number("p"), degrees: try $0.number("df")) }),
            "nbinom_cdf": (
                ["k", "r", "p"],
                {
                    NegativeBinomial.cumulative(
                        try $0.whole("k"), successes: try $0.number("r"), chance: try $0.number("p"))
                }
            ),
        ]
}
