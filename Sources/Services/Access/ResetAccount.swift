package import Storage

/// Gives somebody who can't sign in a new one-time link: the way back without e-mail.
package struct ResetAccount: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Administrator only. Ends the account's sessions and takes its password and second factor away. Answers the secret
    /// part of the link, which works once and for a day.
    package func run(_ id: RecordID, as party: ActingParty) async throws(ServiceError) -> String {
        try party.require(.manageAccounts)
        let environment = context.environment
        let token = environment.secrets.token()
        try await context.write { transaction in
            guard let account = try transaction.account(id), account.state == .active else {
                throw ServiceError.notFound(.account)
            }
            let isNew = try transaction.credential(of: id) == nil
            try transaction.removeCredential(of: id)
            if try transaction.secondFactor(of: id) != nil {
                try transaction.removeSecondFactor(of: id)
                try transaction.record(.of(id, by: party.auditName, .secondFactorRemoved, at: environment.now()))
            }
            try transaction.endSessions(of: id, at: environment.now())
            try AccountLinks.write(
                isNew ? .invite : .reset, for: id, token, by: party.auditName, in: &transaction, environment)
        }
        return token
    }
}
