# -*- encoding: utf-8 -*-
# stub: plain 1.2.0 ruby lib

Gem::Specification.new do |s|
  s.name = "plain".freeze
  s.version = "1.2.0"

  s.metadata = { "plugin_type" => "theme", "bug_tracker" => "https://example.org/bugs" } if s.respond_to? :metadata=
  s.require_paths = ["lib".freeze]
  s.authors = ["Ann Lee".freeze, "B\u00F6b".freeze]
  s.summary = "A \"short\" word.".freeze
end
