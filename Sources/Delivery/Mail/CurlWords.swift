internal import CCurl

/// What libcurl says went wrong, for whoever has to mend it.
enum CurlWords {
    static func of(_ code: CURLcode) -> String {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: "There is no server of that name."
        case CURLE_COULDNT_CONNECT: "The server doesn’t answer at that port."
        case CURLE_OPERATION_TIMEDOUT: "The server took too long to answer."
        case CURLE_LOGIN_DENIED: "The server doesn’t take the user’s name or password."
        case CURLE_USE_SSL_FAILED: "The server offers no encryption, and nothing is sent without it."
        case CURLE_PEER_FAILED_VERIFICATION: "The server’s certificate isn’t trusted by this machine."
        case CURLE_SSL_CONNECT_ERROR: "Encryption with the server couldn’t be agreed."
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_WEIRD_SERVER_REPLY:
            "The server broke off."
        default: "The message couldn’t be handed over (libcurl’s error \(code.rawValue))."
        }
    }
}
