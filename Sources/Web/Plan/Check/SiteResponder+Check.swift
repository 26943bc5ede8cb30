import HTTPTypes
import Hummingbird
import Services

/// Checking a document that somebody sends.
extension SiteResponder {
    func check(_ visit: Visit) async throws -> Response {
        let request = visit.request
        guard SameOrigin.allows(request) else { throw Refusal.otherSite }
        guard let form = CheckForm(try await multipart(visit)) else {
            return again("", .init(message: "Paste some text or choose a file", field: "text"), visit)
        }
        // Only once all of it is here: whoever sends slowly would keep the places of others.
        guard let pass = turnstile.enter() else { throw Refusal.busy }
        defer { pass.leave() }
        do {
            let proof = try await services.proofread(form.bytes, form.fileName)
            return sent(CheckResultPage(proof, documentName: form.shownName), visit)
        } catch let failure as CannotRead {
            let field = form.shownName == nil ? "text" : "file"
            return again(
                form.text, .init(message: "\(failure.message) \(failure.remedy)", field: field), visit)
        }
    }

    private func again(_ text: String, _ error: FormError, _ visit: Visit) -> Response {
        sent(
            CheckPage(text: text, errors: [error], limit: limits.upload), visit, status: .unprocessableContent)
    }

    /// The form as sent; throws ``Refusal`` when it is too large or no form.
    private func multipart(_ visit: Visit) async throws -> MultipartForm {
        let type = visit.request.headers[.contentType] ?? ""
        let body = try await RequestBytes(visit.request, limit: limits.upload, visit.body).collected()
        do {
            return try MultipartForm(body, contentType: type)
        } catch {
            throw Refusal.malformed
        }
    }
}
