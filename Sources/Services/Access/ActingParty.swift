/// Who asks. Every service takes one; accounts will add to it.
package enum ActingParty: String, Sendable, Hashable, CaseIterable {
    /// Anybody at all, unnamed.
    case `public`
    /// The person at the command line of the machine that holds the data, and at the pages that it serves to itself.
    case `operator`

    /// Throws `notPermitted` unless the party has the permission.
    package func require(_ permission: Permission) throws(ServiceError) {
        guard permission.isGranted(to: self) else { throw .notPermitted(permission) }
    }
}
