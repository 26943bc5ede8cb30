import CommunitySafety
import HTTPTypes
import Synchronization
import Testing
import Web

@Suite struct CachingTests {
    private final class Shelf: Sendable {
        let stamp = Mutex("1")
        let reads = Mutex(0)
    }

    private func services(_ shelf: Shelf) throws -> SiteServices {
        var services = try SiteServices.example()
        let edition = try PlanEdition.example()
        services.stamp = { shelf.stamp.withLock { $0 } }
        services.edition = { year in
            shelf.reads.withLock { $0 += 1 }
            var current = edition
            current.plan.title = "Plan as of state \(shelf.stamp.withLock { $0 })"
            return year == current.plan.year ? current : nil
        }
        return services
    }

    private var immediate: WebLimits {
        var limits = WebLimits()
        limits.freshness = .zero
        return limits
    }

    @Test func `a page is made once until something published changes`() async throws {
        let shelf = Shelf()
        let visitor = Visitor(try services(shelf), limits: immediate)
        let first = try await visitor.ask("/plan/2023-24")
        _ = try await visitor.ask("/plan/2023-24")
        _ = try await visitor.ask("/plan/2023-24/actions/2.1")
        #expect(shelf.reads.withLock { $0 } == 1)
        shelf.stamp.withLock { $0 = "2" }
        let changed = try await visitor.ask("/plan/2023-24")
        #expect(changed.text.contains("Plan as of state 2") && first.text.contains("Plan as of state 1"))
        #expect(changed.headers[.eTag] != first.headers[.eTag])
        #expect(shelf.reads.withLock { $0 } == 2)
    }

    @Test(arguments: ["{}", "W/{}", "\"other\", {}", "*"])
    func `a client that has the page is told so`(pattern: String) async throws {
        let visitor = Visitor(try .example())
        let first = try await visitor.ask("/partners")
        let tag = try #require(first.headers[.eTag])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        let known = pattern.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: tag)
        let answer = try await visitor.ask("/partners", headers: [.ifNoneMatch: known])
        #expect(answer.status == 304 && answer.body.isEmpty)
        #expect(answer.headers[.eTag] == tag && answer.headers[.contentLength] == nil)
        #expect(try await visitor.ask("/partners", headers: [.ifNoneMatch: "\"other\""]).status == 200)
    }

    @Test(arguments: [
        ("gzip", true), ("gzip, deflate, br", true), ("br;q=1, *;q=0.1", true), ("gzip;q=0", false),
        ("gzip; q=0.000, *", false),
        ("br", false), ("*;q=0", false), ("identity", false), ("", false),
    ])
    func `a page is compressed for those who take it`(accepted: String, isCompressed: Bool) async throws {
        let visitor = Visitor(try .example())
        let plain = try await visitor.ask("/plan/2023-24")
        let answer = try await visitor.ask("/plan/2023-24", headers: [.acceptEncoding: accepted])
        #expect((answer.headers[.contentEncoding] == "gzip") == isCompressed)
        #expect(answer.headers[.vary] == "Accept-Encoding")
        #expect(answer.headers[.contentLength] == String(answer.body.count))
        if isCompressed {
            #expect(answer.body.starts(with: [0x1F, 0x8B]) && answer.body.count < plain.body.count)
            #expect(answer.headers[.eTag] != plain.headers[.eTag])
            #expect(try Unzipped(answer.body).bytes == plain.body)
        } else {
            #expect(answer.body == plain.body)
        }
    }

    @Test func `an asset's address holds its content and lasts a year`() async throws {
        let visitor = Visitor(try .example())
        let page = try await visitor.ask("/").text
        let start = try #require(page.firstRange(of: "/assets/watchward.")).lowerBound
        let path = String(page[start...].prefix { $0 != "\"" })
        let answer = try await visitor.ask(path)
        #expect(answer.status == 200 && answer.text == ".ww{}")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
    }
}
