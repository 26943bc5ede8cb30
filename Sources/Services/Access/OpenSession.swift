internal import CommunitySafety
package import Storage

/// Somebody's session as a request finds it.
package struct OpenSession: Sendable, Hashable {
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Everything that the role asks for has been shown.
        case complete
        /// The password was right; the code of the second factor is still to come.
        case awaitingCode
        /// The role needs a second factor, and none has been set up yet.
        case awaitingEnrolment
    }

    package let id: RecordID
    package let actor: Actor
    /// The person's own name.
    package let name: String
    package let standing: Standing
    /// What forms of this session carry.
    package let formToken: String
    /// The token to put in the cookie's place; nil to leave it.
    package let newToken: String?

    /// The session's id, as pages name it.
    package var idText: String { id.text }

    /// As whom services are asked: nobody in particular until everything has been shown.
    package var party: ActingParty { standing == .complete ? .account(actor) : .public }

    /// As the audit trail names the person, however far they have come.
    var auditName: String { ActingParty.account(actor).auditName }
}

/// What signing in gives a browser to keep.
package struct SignedIn: Sendable, Hashable {
    package let token: String
    /// For a device that has now signed in completely; nil otherwise.
    package let deviceToken: String?
    package let standing: OpenSession.Standing

    package init(token: String, deviceToken: String?, standing: OpenSession.Standing) {
        self.token = token
        self.deviceToken = deviceToken
        self.standing = standing
    }
}
