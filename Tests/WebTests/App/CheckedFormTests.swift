import HTTPTypes
import Hummingbird
import Services
import Testing

@testable import Web

@Suite struct CheckedFormTests {
    private let visitor = Web.Visitor(party: .operator, formToken: "right")

    private func check(_ body: String, _ headers: [String: String] = [:]) async throws -> SentForm {
        var fields = HTTPFields()
        fields[.contentType] = "application/x-www-form-urlencoded"
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1", path: "/", headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        return try await Visitor(try .example()).responder.checked(
            request, visitor, SentBody(from: "192.0.2.1", BodyDesk(WebLimits())))
    }

    @Test func `a form with the visitor's token is taken`() async throws {
        #expect(try await check("token=right&a=b")["a"] == "b")
        #expect(try await check("token=right&a=b", ["Sec-Fetch-Site": "same-origin"])["a"] == "b")
    }

    @Test(arguments: ["a=b", "token=&a=b", "token=wrong", "token=righ", "token=rightt"])
    func `one without it, or with another, is refused`(body: String) async throws {
        await #expect(throws: Refusal.otherSite) { try await check(body) }
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
        ["Origin": "null"],
    ])
    func `one from another site is refused although it has the token`(headers: [String: String]) async throws {
        await #expect(throws: Refusal.otherSite) { try await check("token=right", headers) }
    }

    @Test func `a refusal of a service has one page`() {
        #expect(Refusal(.notFound(.anyPlan)) == .noPlan)
        #expect(Refusal(.notFound(.planImport(id: "x"))) == .notFound)
        #expect(Refusal(.notPermitted(.readContacts)) == .notFound)
        #expect(Refusal(.notPermitted(.adoptPlan)).status == .forbidden)
        #expect(Refusal(.notPermitted(.adoptPlan)).help == "Ask the manager: they can.")
        #expect(Refusal(.conflict(.changedMeanwhile)).status == .conflict)
        #expect(Refusal(.invalid([])).status == .unprocessableContent)
    }
}
