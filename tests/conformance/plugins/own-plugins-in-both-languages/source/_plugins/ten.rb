module Ten
  class Greet < Liquid::Tag
    def initialize(tag, markup, tokens); super; @markup = markup.strip; end
    def render(context)
      page = context.registers[:page]; site = context.registers[:site]
      "#{context[@markup]}|#{page['title']}|#{site.config['title']}|#{context['i']}|#{site.data['ships'].size}"
    end
  end
  class Box < Liquid::Block
    def initialize(tag, markup, tokens); super; @markup = markup.strip; end
    def render(context)
      body = super
      site = context.registers[:site]
      conv = site.find_converter_instance(Jekyll::Converters::Markdown)
      context['last_box'] = @markup
      "<div class=\"#{@markup}\">#{conv.convert(body)}</div>"
    end
  end
  class Nothing < Liquid::Tag
    def render(context); nil; end
  end
  class ShipPages < Jekyll::Generator
    safe true
    priority :low
    def generate(site)
      site.data['ships'].each do |ship|
        page = Jekyll::PageWithoutAFile.new(site, site.source, 'ships', "#{ship['name'].downcase}.html")
        page.data['layout'] = 'ship'
        page.data['ship'] = ship
        page.data['posts'] = site.posts.docs.select { |p| (p.data['ships'] || []).include?(ship['name']) }
        page.content = "{{ page.ship.name }} in {{ page.posts | map: 'title' | join: ', ' }}"
        site.pages << page
      end
      json = Jekyll::PageWithoutAFile.new(site, site.source, '', 'ships.json')
      json.content = site.data['ships'].map { |s| s['name'] }.inspect
      json.data['layout'] = nil
      site.pages << json
      site.static_files << Jekyll::StaticFile.new(site, site.source, 'assets', 'a.bin') unless site.static_files.any? { |f| f.name == 'a.bin' }
      site.data['count'] = site.data['ships'].size
      site.config['computed'] = 'yes'
      site.collections['things'].docs.each { |d| d.data['related'] = site.collections['things'].docs - [d] }
      doc = Jekyll::Document.new(File.join(site.source, '_things', 'made.md'), :site => site, :collection => site.collections['things'])
      doc.content = "made *{{ page.title }}*"
      doc.data['title'] = 'Made'
      site.collections['things'].docs << doc
    end
  end
  module Filters
    def initials(text, sep = '') ; text.to_s.split.map { |w| w[0] + sep }.join; end
    def asset(name) ; "#{@context.registers[:site].config['url']}/assets/#{name}" ; end
    def kw(x, opts = {}) ; "#{x}-#{opts['size']}"; end
  end
  class Loud < Jekyll::Converter
    safe true
    def matches(ext); ext == '.loud'; end
    def output_ext(ext); '.html'; end
    def convert(content); content.upcase.gsub('.', "#{@config['loud']['mark']}."); end
  end
  class Reading < Liquid::Drop
    def initialize(text); @text = text; end
    def words; @text.split.size; end
  end
end
Liquid::Template.register_tag('greet', Ten::Greet)
Liquid::Template.register_tag('box', Ten::Box)
Liquid::Template.register_tag('nothing', Ten::Nothing)
Liquid::Template.register_filter(Ten::Filters)
Jekyll::Hooks.register :posts, :post_init do |post|
  post.data['early'] = 'e'
end
Jekyll::Hooks.register :documents, :pre_render do |doc, payload|
  payload['moment'] = doc.url
  doc.data['reading'] = Ten::Reading.new(doc.content)
end
Jekyll::Hooks.register [:pages, :documents], :post_render do |item|
  item.output = item.output.gsub('<em>', '<i>').gsub('</em>', '</i>') if item.output_ext == '.html'
end
Jekyll::Hooks.register :site, :pre_render do |site, payload|
  payload['site_wide'] = site.pages.size
end
