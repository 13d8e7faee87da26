# -*- encoding: utf-8 -*-
# stub: plain 1.2.0 ruby lib

Gem::Specification.new do |s|
  s.name = "plain".freeze
  s.version = "1.2.0"

  s.require_paths = ["lib".freeze]
  s.authors = ["Ann Lee".freeze]
  s.summary = "Short.".freeze
end
