import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Pages that are closed until somebody has signed in.
extension SiteResponder {
    /// Where a visitor must go before the page opens; nil when it isn't a matter of signing in.
    func waysIn(_ url: SiteURL, _ visit: Visit) async throws -> Response? {
        guard case .accounts = gate, let desk, let row = RouteTable.rows[url.route], row.isForRoles else { return nil }
        switch visit.visitor.session?.standing {
        case .complete: return nil
        case .awaitingCode: return redirect(to: SiteURL.signInCode.address(asking: next(url, visit)))
        case .awaitingEnrolment: return redirect(to: .secondFactor)
        case nil: break
        }
        if visit.method == .post { return try await held(url, visit, desk) }
        if try await SetUpFirstAccount(desk, code: "").isOpen(), !visit.state.frame.partnership.isDemonstration {
            return redirect(to: .setUp)
        }
        return redirect(to: SiteURL.signIn.address(asking: next(url, visit)))
    }

    /// Keeps what was typed by somebody whose session has ended, and asks them to sign in again.
    private func held(_ url: SiteURL, _ visit: Visit, _ desk: ServiceContext) async throws -> Response {
        guard SameOrigin.allows(visit.request) else { throw Refusal.otherSite }
        guard let account = visit.visitor.endedAccount else { return redirect(to: .signIn) }
        let form = try await sentForm(visit, limit: limits.upload)
        let kept = try await HoldForm(desk).keep(form.urlEncoded, sentTo: url.path, by: account)
        guard let kept else { return redirect(to: .signIn) }
        return redirect(
            to: SiteURL.signIn.address(asking: [("next", SiteURL.kept(kept).path), ("ended", "1")]))
    }

    private func next(_ url: SiteURL, _ visit: Visit) -> [(name: String, value: String)] {
        visit.visitor.endedAccount == nil ? [("next", url.path)] : [("next", url.path), ("ended", "1")]
    }

    /// Where to go after signing in: an address of ours, or one's own work. Nothing else is ever followed.
    static func destination(_ typed: String?) -> SiteURL {
        guard let typed, let url = SiteURL(path: typed[...]),
            RouteTable.rows[url.route]?.methods.contains(.get) == true,
            url != .signIn, url != .signOut
        else { return .desk }
        return url
    }

    func redirect(to address: WebAddress) -> Response {
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.location] = address.string
        return Response(status: .seeOther, headers: fields)
    }

    /// The answer with the cookies that signing in gives.
    func keeping(_ signedIn: SignedIn, _ response: Response, _ visit: Visit) -> Response {
        let cookies = cookies(for: visit.request)
        var response = response
        var fields = [cookies.field(.session, signedIn.token)]
        if let device = signedIn.deviceToken { fields.append(cookies.field(.device, device)) }
        response.headers[values: .setCookie] = fields
        return response
    }
}
