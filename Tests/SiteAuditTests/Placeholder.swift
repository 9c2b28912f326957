import Testing

@testable import SiteAudit
