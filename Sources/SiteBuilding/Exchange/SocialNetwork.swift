/// A network of the registry (распоряжение № 2523-р; MAX): what a ready text for it may hold.
struct SocialNetwork: Sendable {
    /// As `network:` of an account says it.
    let key: String
    let name: String
    /// Characters a post with a picture may have.
    let limit: Int

    /// Telegram cuts the words under a picture at 1,024 characters (Bot API, `caption`); MAX takes 4,000 (its Bot API,
    /// `text`). VK and OK publish no bound: the least of the known ones is kept there.
    static let all = [
        SocialNetwork(key: "vk", name: "ВКонтакте", limit: 1024),
        SocialNetwork(key: "ok", name: "Одноклассники", limit: 1024),
        SocialNetwork(key: "max", name: "MAX", limit: 4000),
        SocialNetwork(key: "telegram", name: "Telegram", limit: 1024),
    ]
}
