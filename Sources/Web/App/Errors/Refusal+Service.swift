import Services

extension Refusal {
    /// What a service answered instead of doing what was asked, as a page: the one mapping.
    ///
    /// Whoever may not *read* a thing is told that it isn't there; whoever may not *do* a thing is told who can.
    init(_ error: ServiceError) {
        self =
            switch error {
            case .notFound(.anyPlan): .noPlan
            case .notFound: .notFound
            case .notPermitted(let permission): permission.isReading ? .notFound : .notPermitted(permission)
            case .invalid(let diagnostics): .invalid(diagnostics)
            case .conflict(let conflict): .conflict(conflict)
            case .unavailable(.converter(let diagnostic)): .cannot(diagnostic)
            case .unavailable(.wait(let seconds)): .tooOften(seconds: seconds)
            case .unavailable(.store): error.isBusy ? .busy : .unavailable
            }
    }
}
